import type { Dimensions, Unit } from '../index.js';
import type { Days, Place } from '../metrics/index.js';

/** "ocds-213czf-demo, contract 1, Larkmoor Care" */
export function ownerText({ ocid, contractID, awardID, suppliers }: Place): string {
  const stands = contractID ? `contract ${contractID}` : awardID ? `award ${awardID}` : '';
  const owner = [ocid, stands, suppliers.join('; ')].filter(Boolean).join(', ');
  return owner.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

export function daysText({ start, end }: Days): string {
  if (start && end) return `${start} to ${end}`;
  return start ? `from ${start}` : end ? `to ${end}` : '';
}

export function sliceText(dimensions: Dimensions | undefined): string {
  return Object.entries(dimensions ?? {})
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}

export function numberText(value: number, unit: Unit | undefined): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  const name = unit?.name ?? unit?.id ?? '';
  if (/^(percent|%|P1)$/i.test(name)) return `${number}%`;
  return [number, /^(count|C62)$/i.test(name) ? '' : name].filter(Boolean).join(' ');
}

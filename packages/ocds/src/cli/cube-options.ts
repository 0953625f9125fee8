import type { CubeFilter } from '../metrics/index.js';
import { isDateTime } from '../schema/formats.js';
import { usageError } from './arguments.js';
import type { Command } from './command.js';

/** Filters that `metrics` and `compare` share. */
export const cubeOptions = {
  metric: { type: 'string', multiple: true },
  dimension: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  ocid: { type: 'string', multiple: true },
  contract: { type: 'string', multiple: true },
  supplier: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
} satisfies Command['options'];

export const aboutCube: Record<keyof typeof cubeOptions, string> = {
  metric: 'Only the metric of this id',
  dimension: 'Only where this dimension is set, or has this value: area=north',
  without: 'Only where this dimension is not set',
  ocid: 'Only this process',
  contract: 'Only the contract of this id',
  supplier: 'Only this supplier, by name',
  from: 'Only periods that begin on this day or later, such as 2026-04-01',
  to: 'Only periods that end on this day or earlier',
};

export function cubeFilter(values: Record<string, unknown>): CubeFilter {
  const [metric, ocid, contractID, supplier] = ['metric', 'ocid', 'contract', 'supplier'].map(
    (name) => texts(values[name]),
  );
  const [start, end] = ['from', 'to'].map((name) => dayOption(name, values[name]));
  return {
    ...(metric && { metric }),
    ...(ocid && { ocid }),
    ...(contractID && { contractID }),
    ...(supplier && { supplier }),
    ...((start || end) && { within: { ...(start && { start }), ...(end && { end }) } }),
    dimensions: dimensionsOf(texts(values.dimension), texts(values.without)),
  };
}

/** One name twice with different values: either of them. */
function dimensionsOf(wanted: readonly string[] = [], unset: readonly string[] = []) {
  const found = new Map<string, string[] | boolean>();
  for (const each of wanted) {
    const [, name = each, value] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    const before = found.get(name);
    const values = Array.isArray(before) ? before : [];
    found.set(name, value === undefined ? (before ?? true) : [...values, value]);
  }
  for (const name of unset) {
    if (found.has(name))
      throw usageError(`--dimension and --without both name ${name}. One of them is accepted.`);
    found.set(name, false);
  }
  return Object.fromEntries(found);
}

function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

/** A day or a moment that an option gives; throws CannotRun for what is neither. */
export function dayOption(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  const day = text.slice(0, 10);
  if (isDateTime(text) || isDateTime(`${text}T00:00:00Z`)) return day;
  throw usageError(`--${name} is "${text}". A day such as 2026-04-01 is accepted.`);
}

import type { Period, Value } from '../index.js';
import { periodDays } from '../metrics/period-days.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import type { ContractSummary } from './types.js';

/** The first amount that is a number with a currency; with tax only where none is without. */
export function valueOf(...values: (Value | null | undefined)[]): ContractSummary['value'] {
  for (const value of values) {
    const currency = plainText(value?.currency).toUpperCase();
    if (!/^[A-Z]{3}$/.test(currency)) continue;
    const { amount, amountGross } = value ?? {};
    const isGross = isNumber(amountGross);
    if (isNumber(amount))
      return { amount, currency, includesTax: false, ...(isGross && { withTax: amountGross }) };
    if (isGross) return { amount: amountGross, currency, includesTax: true };
  }
  return undefined;
}

/** The first period that has a day in it. */
export function periodOf(...periods: (Period | null | undefined)[]): ContractSummary['period'] {
  for (const period of periods) {
    const { start: startDate, end: endDate } = periodDays(period);
    const maxExtentDate = periodDays({ endDate: period?.maxExtentDate ?? null }).end;
    if (startDate || endDate) return present({ startDate, endDate, maxExtentDate });
  }
  return undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

import { numberFormat } from './number-format.js';

/**
 * `£18.80`; `£1,250,000` where there are no pennies and it is a thousand or more. Major units, as
 * OCDS gives them.
 */
export function formatMoney(amount: number, currency: string): string {
  const whole = Number.isInteger(amount) && Math.abs(amount) >= 1000;
  try {
    return numberFormat({
      style: 'currency',
      currency,
      ...(whole && { maximumFractionDigits: 0 }),
    }).format(amount);
  } catch {
    // Real notices hold currencies that are not codes: say what was written.
    return `${numberFormat().format(amount)} ${currency}`;
  }
}

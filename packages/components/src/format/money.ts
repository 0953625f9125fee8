import { grouped, numberFormat, writtenNumber } from './number-format.js';

/**
 * `£18.80`; `£1,250,000` where there are no pennies and it is a thousand or more. Major units, as
 * OCDS gives them.
 */
export function formatMoney(amount: number, currency: string): string {
  const whole = Number.isInteger(amount) && Math.abs(amount) >= 1000;
  // Pounds and whole pennies need no format of the browser.
  if (currency === 'GBP' && amount >= 0 && Math.round(amount * 100) / 100 === amount) {
    return `£${grouped(amount.toFixed(whole ? 0 : 2))}`;
  }
  try {
    return numberFormat({
      style: 'currency',
      currency,
      ...(whole && { maximumFractionDigits: 0 }),
    }).format(amount);
  } catch {
    // Real notices hold currencies that are not codes: say what was written.
    return `${writtenNumber(amount)} ${currency}`;
  }
}

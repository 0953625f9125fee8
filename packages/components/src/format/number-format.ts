const made: Record<string, Intl.NumberFormat> = {};

/** The British format of options, for what must be rounded or named. */
export const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  (made[JSON.stringify(options)] ??= new Intl.NumberFormat('en-GB', options));

/** Thousands set apart: `1,250.50` */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * `1,250.5`, as Britain writes it. What need not be rounded needs no format of the browser, for to
 * make one takes a slow phone longer than to draw a screen of what it is for.
 */
export function writtenNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  const digits = String(value);
  return /^-?\d+(\.\d\d?)?$/.test(digits) ? grouped(digits) : numberFormat(options).format(value);
}

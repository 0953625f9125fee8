const made = new Map<string, Intl.NumberFormat>();

/** The British format of options. Making one takes longer than drawing what it is for. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = JSON.stringify(options);
  let format = made.get(key);
  if (!format) made.set(key, (format = new Intl.NumberFormat('en-GB', options)));
  return format;
}

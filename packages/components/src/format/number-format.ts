const made: Record<string, Intl.NumberFormat> = {};

/** The British format of options. Making one takes longer than drawing what it is for. */
export const numberFormat = (options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  (made[JSON.stringify(options)] ??= new Intl.NumberFormat('en-GB', options));

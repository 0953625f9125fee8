const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339, section 5.6: a whole date and time with `Z` or an offset, on a day that exists. */
export function isDateTime(text: string): boolean {
  const [, year, month, day] = dateTime.exec(text) ?? [];
  return day !== undefined && dayExists(Number(year), Number(month), Number(day));
}

function dayExists(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

const escaped = '%[0-9a-f]{2}';
const character = `(?:[a-z0-9\\-._~!$&'()*+,;=:@]|${escaped})`;
const user = `(?:[a-z0-9\\-._~!$&'()*+,;=:]|${escaped})*@`;
const host = `(?:\\[[0-9a-f:.v]+\\]|(?:[a-z0-9\\-._~!$&'()*+,;=]|${escaped})*)`;
const uri = new RegExp(
  `^[a-z][a-z0-9+.\\-]*:` +
    `(?://(?:${user})?${host}(?::\\d*)?(?:/${character}*)*|/?(?:${character}+(?:/${character}*)*)?)` +
    `(?:\\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?$`,
  'i',
);

/** RFC 3986, section 3: an address with its scheme, and every other character escaped. */
export function isUri(text: string): boolean {
  return uri.test(text);
}

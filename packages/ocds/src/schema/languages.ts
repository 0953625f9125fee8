const letter = '[A-Za-z]';
const either = '[A-Za-z0-9]';
const language = `${letter}{2,3}(?:-${letter}{3}){0,3}|${letter}{4,8}`;
const script = `(?:-${letter}{4})?`;
const region = `(?:-(?:${letter}{2}|[0-9]{3}))?`;
const variants = `(?:-(?:${either}{5,8}|[0-9]${either}{3}))*`;
const extensions = `(?:-[0-9A-WY-Za-wy-z](?:-${either}{2,8})+)*`;
const privateUse = `[Xx](?:-${either}{1,8})+`;

/** A language tag of BCP 47, such as `cy` or `en-GB`. */
const tag = `(?:(?:${language})${script}${region}${variants}${extensions}(?:-${privateUse})?|${privateUse})`;

/** `title_cy` stands beside `title`: the same text in another language. */
export function translationsOf(field: string): string {
  return `^${field}_${tag}$`;
}

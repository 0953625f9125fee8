/**
 * What is made: files from templates, in whose places stand the names and `places`; and lines added
 * to files that list things.
 *
 * @typedef {{ before: string | RegExp, line: string }} Line
 * @typedef {{
 *   name: import('./names.mjs').Name,
 *   item?: import('./names.mjs').Name,
 *   files: Record<string, string>,
 *   places?: Record<string, string>,
 *   lines: { file: string, add: Line[] }[],
 *   next: string,
 * }} Plan
 */

export {};

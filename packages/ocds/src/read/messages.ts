import type { Problem, ProblemCode } from './types.js';

/** Every refusal in one place, so that its wording can be read and improved. */
const sentences: Record<ProblemCode, string> = {
  empty: 'There is nothing here. A release, a record, or a list or package of them is accepted.',
  not_json: 'This is not JSON. One JSON document, or one on each line, is accepted.',
  not_utf8: 'This is not UTF-8. UTF-8 text is accepted.',
  line_too_long: 'This is too long to read. One release on each line is accepted.',
  unknown_shape:
    'This is not open contracting data. A release, a record, or a list or package of them is accepted.',
  number_out_of_range: 'This number is too large. A finite number is accepted.',
  number_not_exact:
    'This number is too long: it would be read as another. Text is accepted, or a whole number up to 9007199254740991.',
  character_not_allowed:
    'This text holds NUL or half a character. Whole Unicode characters are accepted.',
  too_deep: 'This is nested too deeply. A hundred levels are accepted.',
  not_an_object: 'This is not a JSON object. A release or a record is accepted.',
  missing_ocid: 'The ocid is missing. Text is accepted.',
  missing_id: 'The id is missing. Text is accepted.',
  missing_date: 'The date is missing. A date such as 2026-08-10T11:27:55Z is accepted.',
  bad_date: 'This is not a date. A date such as 2026-08-10T11:27:55Z is accepted.',
  missing_tag: 'The tag is missing. A list of words such as ["contract"] is accepted.',
  linked_only:
    'This record only links to its releases. Releases inside it or a compiled release are accepted.',
};

export function problem(code: ProblemCode, pointer = '', detail?: string): Problem {
  return { code, pointer, message: detail ? `${sentences[code]} (${detail})` : sentences[code] };
}

export function pointerTo(base: string, field: string | number): string {
  return `${base}/${String(field).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

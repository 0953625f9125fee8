import type { Problem, ProblemCode } from './types.js';

/** Every refusal in one place, so that its wording can be read and improved. */
const sentences: Record<ProblemCode, string> = {
  empty: 'There is nothing here. A release, a package or JSON Lines is accepted.',
  not_json: 'This is not JSON. One JSON document, or one on each line, is accepted.',
  not_utf8: 'This is not UTF-8 text. Only UTF-8 is accepted.',
  line_too_long: 'This line is too long to read. Put each release on its own line.',
  unknown_shape:
    'This is not open contracting data. A release, a list of releases, a release package or a record package is accepted.',
  number_out_of_range: 'This number is too large to be held. Finite numbers are accepted.',
  character_not_allowed:
    'This text holds a character that cannot be stored (NUL or half a character). Whole Unicode characters are accepted.',
  too_deep: 'This is nested too deeply to be open contracting data.',
  not_an_object: 'This is not a JSON object. A release or a record is accepted here.',
  missing_ocid: 'The ocid is missing. Text that identifies the contracting process is accepted.',
  missing_id: 'The id of the release is missing. Text is accepted.',
  missing_date:
    'The date of the release is missing. A date such as 2026-08-10T11:27:55Z is accepted.',
  bad_date: 'This is not a date. A date such as 2026-08-10T11:27:55Z is accepted.',
  missing_tag:
    'The tag of the release is missing. A list of words such as ["contract"] is accepted.',
  linked_only:
    'This record only links to its releases. Releases inside the record, or a compiled release, are accepted.',
};

export function problem(code: ProblemCode, pointer = '', detail = ''): Problem {
  return { code, pointer, message: detail ? `${sentences[code]} (${detail})` : sentences[code] };
}

export function pointerTo(base: string, field: string | number): string {
  return `${base}/${String(field).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

import { releaseTag } from '../schema/codelists/process.js';
import type { JsonObject } from '../shared/objects.js';
import { type DateLike, utc } from './dates.js';
import { BuildError } from './errors.js';
import type { ReleaseTag } from './tags.js';

/** What a new release says of itself. */
export interface ReleaseHead {
  /** Unique among the releases of the process; it must not hold `#`. */
  id: string;
  /** When it is published. It is written in UTC, and must come after the release before it. */
  date: DateLike;
  /** Default: worked out from what changed. */
  tag?: readonly ReleaseTag[];
}

const prefixed = /^ocds-[a-z0-9]{6}/;

export function checkedOcid(ocid: unknown, pointer = '/ocid'): string {
  if (typeof ocid === 'string' && prefixed.test(ocid) && ocid.trim() === ocid) return ocid;
  const message = 'An ocid starts with ocds- and six small letters or digits, as in ocds-213czf-1.';
  throw new BuildError('bad_ocid', pointer, message);
}

/** Linked releases are named by an address, `#` and the id, so an id with `#` could not be found. */
export function checkedId(id: unknown, pointer = '/id'): string {
  if (typeof id === 'string' && id.trim() !== '' && !id.includes('#')) return id;
  throw new BuildError('bad_release_id', pointer, 'The id is text without #.');
}

export function checkedTag(tag: readonly string[] | undefined, worked: ReleaseTag[]): string[] {
  if (tag === undefined) return worked;
  const codes = Object.keys(releaseTag.codes).filter((code) => code !== 'compiled');
  const given: unknown[] = Array.isArray(tag) ? tag : [];
  const known = codes.filter((code) => given.includes(code));
  if (known.length > 0 && known.length === given.length) return known;
  const message = `One or more of ${codes.join(', ')} are accepted.`;
  throw new BuildError('bad_tag', '/tag', message);
}

/** Merging sorts releases by the text of their date, so it is the text that must be later. */
export function checkedDate(date: DateLike, previous: JsonObject): string {
  const text = utc(date, '/date');
  if (typeof previous.date !== 'string')
    throw new BuildError('bad_date', '/date', 'The release before this one has no date.');
  if (text > previous.date) return text;
  const message = `The date ${text} does not sort after ${previous.date}, the date of the release before it.`;
  throw new BuildError('date_not_later', '/date', message);
}

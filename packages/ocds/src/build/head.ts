import { releaseTag } from '../schema/codelists/process.js';
import { isDateTime } from '../schema/formats.js';
import type { JsonObject } from '../shared/objects.js';
import { type DateLike, inOffset, isDateObject, utc } from './dates.js';
import { BuildError } from './errors.js';
import type { ReleaseTag } from './tags.js';

/** What a new release says of itself. */
export interface ReleaseHead {
  /** Unique among the releases of the process; it must not hold `#`. */
  id: string;
  /**
   * When it is published; it must come after the release before it. It is
   * written in UTC, or in the offset of the release before it where UTC would
   * sort before that.
   */
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

/**
 * The text of a date that merging puts after the release before: it sorts
 * releases by this text. In UTC; or, where the release before has an offset in
 * which UTC would sort before it, in that offset. Throws BuildError where the
 * instant is not later, or no text of it sorts after.
 */
export function checkedDate(date: DateLike, { date: before }: JsonObject): string {
  const text = utc(date, '/date');
  if (typeof before !== 'string' && !isDateObject(before))
    throw new BuildError('bad_date', '/date', 'The release before this one has no date.');
  const last = typeof before === 'string' ? before : utc(before, '/date');
  const known = isDateTime(last);
  const isLater = !known || isAfter(text, utc(last));
  const written = known ? [text, inOffset(text, last)] : [text];
  const sorted = isLater ? written.find((each) => each > last) : undefined;
  if (sorted !== undefined) return sorted;
  const message = `The date ${text} does not sort after ${last}, the date of the release before it.`;
  throw new BuildError('date_not_later', '/date', message);
}

/** Whether one date in UTC is later than another, to the last digit of their seconds. */
function isAfter(one: string, other: string): boolean {
  return one.replace('Z', '') > other.replace('Z', '');
}

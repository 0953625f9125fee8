import type { Release } from '@kith/ocds';

/** As long as an address of this server takes. */
export const longestId = 200;

export interface Unkeepable {
  /** From the release on, as JSON Pointer. */
  pointer: string;
  reason: string;
}

/** Why a release that was read well cannot be kept here; undefined when it can. */
export function whyNotKept({ ocid, id, date }: Release): Unkeepable | undefined {
  const tooLong = `This is too long. At most ${longestId} characters are accepted.`;
  if (ocid.length > longestId) return { pointer: '/ocid', reason: tooLong };
  if (id.length > longestId) return { pointer: '/id', reason: tooLong };
  // Beyond four digits a year has a sign, and before the year 1 there is none.
  if (!/^(?!0000)\d{4}-/.test(new Date(date).toISOString())) {
    const reason = 'This year is out of reach. In UTC, years from 0001 to 9999 are accepted.';
    return { pointer: '/date', reason };
  }
  return undefined;
}

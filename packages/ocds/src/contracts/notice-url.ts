import type { Contract, OcdsDocument, Release } from '../index.js';
import { objects } from '../shared/objects.js';

/**
 * The newest notice about a contract as a page for people; where it has none
 * of its own, that of its process. Only http and https are links; anything
 * else in a publication is text.
 */
export function ownNoticeUrl(own: Pick<Contract, 'documents'>): string | undefined {
  return newest(objects(own.documents));
}

export function processNoticeUrl(release: Release): string | undefined {
  return newest([
    ...objects(release.awards).flatMap(({ documents }) => objects(documents)),
    ...objects(release.tender?.documents),
    ...objects(release.planning?.documents),
  ]);
}

function newest(documents: readonly OcdsDocument[]): string | undefined {
  return documents
    .filter(isNotice)
    .map(({ url, datePublished }) => ({ url: webAddress(url), date: datePublished ?? '' }))
    .filter(({ url }) => url !== undefined)
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))[0]?.url;
}

/**
 * Where a notice stands that its release does not link to: the older forms of Find a Tender say
 * their number alone.
 */
export function noticePage({ ocid, id }: Release): string | undefined {
  return String(ocid).startsWith('ocds-h6vhtk-') && /^\d{6}-\d{4}$/.test(String(id))
    ? `https://www.find-tender.service.gov.uk/Notice/${id}`
    : undefined;
}

export function isNotice({ noticeType, documentType }: OcdsDocument): boolean {
  return Boolean(noticeType) || /notice$/i.test(documentType ?? '');
}

export function webAddress(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : undefined;
}

import type { Contract, OcdsDocument, Release } from '../index.js';
import { objects } from '../shared/objects.js';

/**
 * The newest notice about a contract as a page for people: its own documents
 * first, then those of the process. Only http and https are links; anything
 * else in a publication is text.
 */
export function noticeUrl(release: Release, own: Pick<Contract, 'documents'> | undefined) {
  const process = [
    ...objects(release.awards).flatMap(({ documents }) => objects(documents)),
    ...objects(release.tender?.documents),
    ...objects(release.planning?.documents),
  ];
  return newest(objects(own?.documents)) ?? newest(process);
}

function newest(documents: readonly OcdsDocument[]): string | undefined {
  return documents
    .filter(isNotice)
    .map(({ url, datePublished }) => ({ url: webAddress(url), date: datePublished ?? '' }))
    .filter(({ url }) => url !== undefined)
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))[0]?.url;
}

function isNotice({ noticeType, documentType }: OcdsDocument): boolean {
  return Boolean(noticeType) || /notice$/i.test(documentType ?? '');
}

function webAddress(url: unknown): string | undefined {
  return typeof url === 'string' && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : undefined;
}

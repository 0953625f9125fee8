import type { OcdsDocument } from '../index.js';
import { objects } from '../shared/objects.js';
import { plainText } from '../shared/plain-text.js';
import { present } from '../shared/present.js';
import { dayText } from './day-text.js';
import type { DocumentDetails } from './details-types.js';
import { isNotice, webAddress } from './notice-url.js';

/** All documents of these lists but the notices, each once, in their order. */
export function documentsIn(...lists: (OcdsDocument[] | undefined)[]): DocumentDetails[] {
  const found = lists
    .flatMap(objects)
    .filter((document) => !isNotice(document))
    .map(documentOf)
    .filter(({ title, type, url }) => title ?? type ?? url);
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

function documentOf({ title, description, documentType, url, datePublished }: OcdsDocument) {
  return present({
    title: plainText(title) || plainText(description) || undefined,
    type: plainText(documentType) || undefined,
    url: webAddress(url),
    published: dayText(datePublished),
  });
}

import { dayOf, type PublishedDocument, type PublishedPart } from './facts.js';
import type { PublishedRecord } from './figures.js';
import { type CouncilWords, councilWords, type Language } from './words.js';

/** A notice that was published, and what it changed in its publisher's words. */
export interface Notice {
  /** `Tender notice 000012-2026, 2 April 2026` */
  name: string;
  url: string | undefined;
  changes: string[];
}

/** Every notice of a process, the newest first. */
export function noticesOf({ records = [] }: PublishedRecord, language: Language): Notice[] {
  const words = councilWords(language);
  return records
    .flatMap(({ releases = [] }) => releases)
    .toSorted((one, other) => Date.parse(other.date ?? '') - Date.parse(one.date ?? ''))
    .map((release) => {
      const { id = '', date, tag = [], tender, awards = [], contracts = [] } = release;
      const parts = [...(tender ? [tender] : []), ...awards, ...contracts];
      const documents = parts.flatMap((part): PublishedDocument[] => part.documents ?? []);
      const page = documents.find((each) => each.noticeType && String(each.id) === String(id));
      return {
        name: `${kindOf(tag, words)} ${id}, ${dayOf(date, language)}`,
        url: /^https?:/.test(page?.url ?? '') ? page?.url : undefined,
        changes: parts.flatMap((part) => changesOf(part, words)),
      };
    });
}

function kindOf(tags: string[], { kinds, notice }: CouncilWords): string {
  const names = Object.keys(kinds).filter((kind) => tags.some((tag) => tag.startsWith(kind)));
  return kinds[names.at(-1) ?? ''] ?? notice;
}

function changesOf({ amendments = [] }: PublishedPart, words: CouncilWords): string[] {
  return amendments.flatMap(({ description, rationale, unstructuredChanges = [] }) => [
    ...[description ?? rationale].filter((text) => text !== undefined),
    ...unstructuredChanges.map(({ where, oldValue, newValue }) => {
      const [was, now] = [oldValue?.text, newValue?.text];
      const change =
        was && now ? words.became(was, now) : now ? words.now(now) : words.noLonger(was ?? '');
      return [where?.label, change].filter(Boolean).join(': ');
    }),
  ]);
}

import { type CouncilWords, councilWords, type Language } from './words.js';

/** What a published record says of one contract beside its figures, read as any host would. */
interface Value {
  amount?: number;
  amountGross?: number;
  currency?: string;
}
interface Period {
  startDate?: string;
  endDate?: string;
  maxExtentDate?: string;
}
export interface PublishedDocument {
  id?: string;
  title?: string;
  description?: string;
  documentType?: string;
  noticeType?: string;
  url?: string;
  datePublished?: string;
}
export interface PublishedPart {
  id?: string | number;
  awardID?: string | number;
  title?: string;
  description?: string;
  value?: Value;
  period?: Period;
  contractPeriod?: Period;
  suppliers?: Array<{ id?: string; name?: string }>;
  documents?: PublishedDocument[];
  renewal?: { description?: string };
  options?: { description?: string };
  relatedLots?: Array<string | number>;
  amendments?: Amendment[];
}
interface Amendment {
  description?: string;
  rationale?: string;
  unstructuredChanges?: Array<{
    where?: { label?: string };
    oldValue?: { text?: string };
    newValue?: { text?: string };
  }>;
}
export interface PublishedProcess {
  language?: string;
  buyer?: { id?: string; name?: string };
  parties?: Array<{ id?: string; name?: string; details?: { url?: string } }>;
  tender?: PublishedPart & {
    tenderPeriod?: Period;
    procurementMethodDetails?: string;
    techniques?: { hasFrameworkAgreement?: boolean };
    lots?: PublishedPart[];
  };
  awards?: PublishedPart[];
  contracts?: PublishedPart[];
}

/** A name, what is said of it, and whether the publisher says it in words of its own. */
export type Fact = readonly [name: string, said: string, isPublished?: boolean];

export interface ContractFacts {
  /** The language of the publisher's own words; empty where that is not said. */
  spoken: string;
  title: string;
  facts: Fact[];
  /** The buyer's own site. */
  site: string | undefined;
  /** Paragraphs. */
  description: string[];
  /** Those that it is for; all of the process where that is not said. */
  lots: Array<{ id: string; title: string | undefined; description: string[] }>;
  lotsInAll: number;
  documents: Array<{ name: string; url: string }>;
}

/** The contract, award or tender that a key of the list names: `ocds-1/contract-7`. */
export function factsOf(
  process: PublishedProcess,
  key: string,
  language: Language = 'en',
): ContractFacts {
  const words = councilWords(language);
  const { notStated, columns, facts } = words;
  const dayIn = (date: string | undefined) => dayOf(date, language);
  const { tender = {}, awards = [], contracts = [], buyer, parties = [] } = process;
  const contract = partNamed(contracts, key, 'contract');
  const award =
    partNamed(awards, key, 'award') ??
    awards.find(({ id }) => contract && String(id) === String(contract.awardID));
  const parts = [contract, award, tender].filter(
    (part): part is PublishedPart => part !== undefined,
  );
  const first = <Said>(read: (part: PublishedPart) => Said | undefined) =>
    parts.map(read).find((said) => said !== undefined);
  const named = (award?.suppliers ?? []).map(
    ({ id, name }) => name ?? parties.find((party) => party.id === id)?.name ?? notStated,
  );
  const lots = tender.lots ?? [];
  const theirs = lots.filter(({ id }) =>
    award?.relatedLots?.some((lot) => String(lot) === String(id)),
  );
  const own = theirs.length > 0 ? theirs : lots;
  const period = first((part) => part.period ?? part.contractPeriod) ?? {};
  const documents = parts.flatMap((part) => part.documents ?? []);
  const closes = tender.tenderPeriod?.endDate;
  return {
    spoken: process.language ?? '',
    title: first(({ title }) => title) ?? words.nameless,
    facts: [
      [columns.buyer, buyer?.name ?? notStated],
      [columns.supplier, named.join(', ') || notStated],
      [
        facts.value,
        valueOf(
          first(({ value }) => value),
          words,
        ),
      ],
      [facts.starts, dayIn(period.startDate)],
      [facts.ends, dayIn(period.endDate)],
      ...said(facts.longest, period.maxExtentDate && dayIn(period.maxExtentDate)),
      ...said(
        facts.extension,
        first(({ renewal }) => renewal?.description),
        true,
      ),
      ...said(facts.closes, closes && dayIn(closes)),
      ...said(facts.procedure, tender.procurementMethodDetails, true),
      ...said(facts.kind, tender.techniques?.hasFrameworkAgreement ? words.framework : undefined),
    ],
    site: siteOf(process),
    description: paragraphs(first(({ description }) => description)),
    lots: own.map(({ id = '', title, description }) => ({
      id: String(id),
      title,
      description: paragraphs(description),
    })),
    lotsInAll: lots.length,
    documents: documents
      .filter(({ url = '' }) => /^https?:/.test(url))
      .map((each) => ({ name: nameOf(each, language), url: each.url ?? '' })),
  };
}

function partNamed(parts: PublishedPart[], key: string, kind: string): PublishedPart | undefined {
  return parts.find(({ id }) => key.endsWith(`/${kind}-${id}`));
}

const paragraphs = (text = ''): string[] => text.split(/\n+/).filter(Boolean);

function siteOf({ buyer, parties = [] }: PublishedProcess): string | undefined {
  const url = parties.find(({ id }) => id !== undefined && id === buyer?.id)?.details?.url;
  return url && /^https?:/.test(url) ? url : undefined;
}

function said(name: string, words: string | undefined, isPublished = false): Fact[] {
  return words ? [[name, words, isPublished]] : [];
}

/** `£1,000,000 without tax, £1,200,000 with tax` */
function valueOf({ amount, amountGross, currency = '' }: Value = {}, words: CouncilWords): string {
  const money = (sum: number) =>
    sum.toLocaleString('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 });
  if (!/^[A-Z]{3}$/.test(currency)) return words.notStated;
  const gross = amountGross ? words.withTax(money(amountGross)) : '';
  if (!amount) {
    if (gross) return gross;
    return amount === undefined ? words.notStated : words.nought(money(0));
  }
  if (amount === amountGross) return words.taxFree(money(amount));
  return gross ? `${words.withoutTax(money(amount))}, ${gross}` : words.taxNotStated(money(amount));
}

const long = { dateStyle: 'long', timeZone: 'UTC' } as const;
const days = {
  en: new Intl.DateTimeFormat('en-GB', long),
  cy: new Intl.DateTimeFormat('cy', long),
};

export function dayOf(date = '', language: Language = 'en'): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(day.getTime())
    ? councilWords(language).notStated
    : days[language].format(day);
}

/** `Contract details notice, 075916-2026, 10 August 2026` */
function nameOf(
  { title, description, documentType, noticeType, id, datePublished }: PublishedDocument,
  language: Language,
) {
  const name = title ?? description ?? spaced(documentType ?? 'document');
  return [name, noticeType && id, datePublished && dayOf(datePublished, language)]
    .filter(Boolean)
    .join(', ');
}

/** A code as words: `contractSigned` is "Contract signed". */
function spaced(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

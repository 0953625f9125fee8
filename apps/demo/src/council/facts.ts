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

export interface ContractFacts {
  title: string;
  /** Names and what is said of them. */
  facts: Array<[name: string, said: string]>;
  /** The buyer's own site. */
  site: string | undefined;
  /** Paragraphs. */
  description: string[];
  /** Those that it is for; all of the process where that is not said. */
  lots: Array<{ id: string; title: string | undefined; description: string[] }>;
  lotsInAll: number;
  documents: Array<{ name: string; url: string }>;
}

const notStated = 'not stated';

/** The contract, award or tender that a key of the list names: `ocds-1/contract-7`. */
export function factsOf(process: PublishedProcess, key: string): ContractFacts {
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
    title: first(({ title }) => title) ?? 'A contract without a name',
    facts: [
      ['Buyer', buyer?.name ?? notStated],
      ['Supplier', named.join(', ') || notStated],
      ['Value', valueOf(first(({ value }) => value))],
      ['First day', dayOf(period.startDate)],
      ['Last day', dayOf(period.endDate)],
      ...said('May go on until', period.maxExtentDate && dayOf(period.maxExtentDate)),
      ...said(
        'How it may go on',
        first(({ renewal }) => renewal?.description),
      ),
      ...said('Last day for offers', closes && dayOf(closes)),
      ...said('How it was bought', tender.procurementMethodDetails),
      ...said(
        'Kind',
        tender.techniques?.hasFrameworkAgreement
          ? 'A framework: work is called for later, and the sums may never be spent'
          : undefined,
      ),
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
      .map((each) => ({ name: nameOf(each), url: each.url ?? '' })),
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

function said(name: string, words: string | undefined): Array<[string, string]> {
  return words ? [[name, words]] : [];
}

/** `£1,000,000 without tax, £1,200,000 with tax` */
function valueOf({ amount, amountGross, currency = '' }: Value = {}): string {
  const money = (sum: number) =>
    sum.toLocaleString('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 });
  if (!/^[A-Z]{3}$/.test(currency)) return notStated;
  const gross = amountGross ? `${money(amountGross)} with tax` : '';
  if (!amount) {
    if (gross) return gross;
    return amount === undefined ? notStated : `${money(0)} is published; perhaps no sum is fixed`;
  }
  if (amount === amountGross) return `${money(amount)} with and without tax`;
  return gross ? `${money(amount)} without tax, ${gross}` : money(amount);
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export function dayOf(date = ''): string {
  const day = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? notStated : days.format(day);
}

/** `Contract details notice, 075916-2026, 10 August 2026` */
function nameOf({
  title,
  description,
  documentType,
  noticeType,
  id,
  datePublished,
}: PublishedDocument) {
  const name = title ?? description ?? spaced(documentType ?? 'document');
  return [name, noticeType && id, datePublished && dayOf(datePublished)].filter(Boolean).join(', ');
}

/** A code as words: `contractSigned` is "Contract signed". */
function spaced(code: string): string {
  const words = code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { PublishedPart, PublishedProcess } from './facts.js';
import { type FigureWords, figureWords } from './figure-words.js';
import type { Language } from './words.js';

/** The part of a published record that stands on the page by itself, read as any host would. */
interface Observation {
  period?: { startDate?: string; endDate?: string };
  measure?: number | string;
  unit?: { name?: string; scheme?: string; id?: string };
  suppression?: { status?: string };
  measureClassification?: { description?: string };
  dimensions?: Record<string, string>;
}
interface Metric {
  id?: string;
  title?: string;
  direction?: string;
  observations?: Observation[];
}
export interface PublishedRecord {
  publisher?: { name?: string };
  keptBy?: { name?: string };
  license?: string;
  records?: Array<{
    compiledRelease?: Omit<PublishedProcess, 'contracts'> & {
      contracts?: Array<
        PublishedPart & { agreedMetrics?: Metric[]; implementation?: { metrics?: Metric[] } }
      >;
    };
    releases?: Array<PublishedProcess & { id?: string; date?: string; tag?: string[] }>;
  }>;
}

/** One promise in words: what was promised, and what is reported, the newest first. */
export interface Figure {
  title: string;
  promised: string;
  results: Array<{ period: string; result: string }>;
}

/**
 * Every promise and result of a record, without a verdict; only those of one contract where its key
 * in the list is given, such as `ocds-1/contract-7`.
 */
export function figuresOf(
  { records = [] }: PublishedRecord,
  key = '',
  language: Language = 'en',
): Figure[] {
  const words = figureWords(language);
  const contracts = records.flatMap(({ compiledRelease }) => compiledRelease?.contracts ?? []);
  return contracts
    .filter(({ id }) => key === '' || key.endsWith(`/contract-${id}`))
    .flatMap(({ agreedMetrics = [], implementation }) =>
      figuresOfContract(agreedMetrics, implementation?.metrics ?? [], words),
    );
}

function figuresOfContract(agreed: Metric[], done: Metric[], words: FigureWords): Figure[] {
  const periods = newestFirst(done.flatMap(({ observations = [] }) => observations));
  const ids = [...new Set([...agreed, ...done].map(({ id }) => id))];
  return ids.map((id) => {
    const [promise, ...alike] = [...agreed, ...done].filter((metric) => metric.id === id);
    const target = agreed.find((metric) => metric.id === id)?.observations?.[0];
    const reported = newestFirst(
      done.filter((metric) => metric.id === id).flatMap(({ observations = [] }) => observations),
    );
    const newest = periods[0];
    const isSliced = new Set(reported.map(groupOf)).size > 1;
    const about = (each: Observation) =>
      [spanOf(each, words), isSliced && groupOf(each)].filter(Boolean).join(', ');
    const isSilent = newest !== undefined && spanOf(reported[0], words) !== spanOf(newest, words);
    return {
      title: promise?.title ?? alike.find(({ title }) => title)?.title ?? words.nameless,
      promised: target ? promiseOf(target, [promise, ...alike], words) : words.noNumber,
      results: [
        ...(isSilent ? [{ period: spanOf(newest, words), result: words.notReported }] : []),
        ...reported.map((each) => ({ period: about(each), result: amountOf(each, words) })),
      ],
    };
  });
}

const groupOf = ({ dimensions = {} }: Observation) => Object.values(dimensions).join(', ');

const endOf = ({ period }: Observation) => Date.parse(period?.endDate ?? '') || 0;

const newestFirst = (all: Observation[]) => all.toSorted((one, other) => endOf(other) - endOf(one));

const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const months = {
  en: new Intl.DateTimeFormat('en-GB', month),
  cy: new Intl.DateTimeFormat('cy', month),
};

/** The day as it is written: at the end of June it may be July already somewhere else. */
const dayOf = (date = '') => new Date(`${date.slice(0, 10)}T12:00:00Z`);

/** `April to June 2026` */
function spanOf(observation: Observation | undefined, words: FigureWords): string {
  const { startDate, endDate } = observation?.period ?? {};
  const [start, end] = [dayOf(startDate), dayOf(endDate)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return words.noPeriod;
  return months[words.language].formatRange(start, end).replace(/\s*–\s*/, words.to);
}

/** `at least 95%`, `at most 3 per 1,000 visits`: which way it goes, its publisher says. */
function promiseOf(
  target: Observation,
  metrics: Array<Metric | undefined>,
  words: FigureWords,
): string {
  const amount = amountOf(target, words);
  const direction = metrics.map((metric) => metric?.direction).find(Boolean) ?? 'higher';
  const isAll = target.unit?.id === 'P1' && target.measure === 100;
  if (typeof target.measure !== 'number' || direction === 'context') return amount;
  if (direction === 'lower') return target.measure === 0 ? amount : words.atMost(amount);
  return isAll ? amount : words.atLeast(amount);
}

/** `97%`, `£12.60`, `1.6 per 1,000 visits` */
function amountOf(observation: Observation, words: FigureWords): string {
  const { measure, measureClassification: rating } = observation;
  const amount = measureOf(observation, words);
  return measure !== undefined && rating?.description && amount !== words.withheld
    ? words.rated(amount, rating.description)
    : amount;
}

function measureOf(
  { measure, unit, suppression, measureClassification }: Observation,
  { withheld, notReported }: FigureWords,
): string {
  if (/^(withheld|suppressed)$/.test(suppression?.status ?? '')) return withheld;
  if (measure === undefined) return measureClassification?.description ?? notReported;
  if (typeof measure === 'string') return measure;
  if (unit?.scheme === 'ISO4217' && unit.id)
    return measure.toLocaleString('en-GB', { style: 'currency', currency: unit.id });
  const number = measure.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  if (unit?.id === 'P1') return `${number}%`;
  return [number, unit?.name !== 'count' && unit?.name].filter(Boolean).join(' ');
}

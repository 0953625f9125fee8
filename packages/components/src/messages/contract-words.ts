import { type ContractStatus, type ContractSummary, notNamed } from '@kith/ocds/contracts';
import type { Language } from '../base/language.js';
import { formatDate } from '../format/day.js';
import { formatMoney } from '../format/money.js';
import { formatPeriod } from '../format/period.js';
import type { Publication } from '../open-data/publication.js';
import { catalogue } from './catalogue.js';
import { contractWordsEn } from './contract-words.en.js';

export const contractWords = catalogue({
  en: contractWordsEn,
  cy: async () => (await import('./contract-words.cy.js')).contractWordsCy,
});

/** `£1,250,000 without tax`, as far as that is known, or that it is not stated. */
export function valueInWords(
  { value }: Pick<ContractSummary, 'value'>,
  language: Language,
): string {
  const words = contractWords(language);
  if (value === undefined) return words.notStated;
  const { amount, currency, includesTax, withTax } = value;
  // A sum of nothing beside one with tax was only left out.
  const sum = amount || withTax || 0;
  const money = formatMoney(sum, currency);
  if (sum === 0) return words.nought(money);
  if (includesTax || amount === 0) return words.withTax(money);
  return withTax === undefined ? money : words.withoutTax(money);
}

/** `April 2026 to March 2029, may go on until 31 March 2031`, or that it is not stated. */
export function periodInWords(
  { period }: Pick<ContractSummary, 'period'>,
  language: Language,
): string {
  const words = contractWords(language);
  const { startDate: start, endDate: end, maxExtentDate: longest } = period ?? {};
  const span = formatPeriod({ start, end }, language);
  const further =
    longest !== undefined && longest > (end ?? '')
      ? words.mayGoOnUntil(formatDate(longest, language, { year: true }))
      : '';
  return [span, further].filter(Boolean).join(', ') || words.notStated;
}

/** A status with the day that it rests on: `Offers closed on 10 September 2026`. */
export function statusInWords(
  { status, period, offersUntil, released }: ContractSummary,
  language: Language,
): string {
  const words = contractWords(language);
  const on = (date: string | undefined, say: (date: string) => string) =>
    date === undefined ? undefined : say(formatDate(date, language, { year: true }));
  const dated: Partial<Record<ContractStatus, string | undefined>> = {
    open: on(offersUntil, words.offersUntil),
    complete: on(offersUntil, words.offersClosed),
    due: on(period?.startDate, words.dueToStart),
    pending: on(period?.startDate, words.startsOn),
    extendable: on(period?.endDate, words.dueToEnd),
  };
  const told = dated[status];
  if (told !== undefined) return told;
  const label = words.status[status];
  const day = /^\d{4}-\d\d-\d\d/.exec(released)?.[0];
  // What was true of these when it was said may not be so any more.
  const passes = ['planning', 'planned', 'open', 'awarded', 'pending'].includes(status);
  return (passes && on(day, (date) => words.saidOn(label, date))) || label;
}

/** The number of the newest notice and its date, so that both can be looked up where it was published. */
export function noticeInWords({ notice, released }: ContractSummary, language: Language): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(released)?.[0];
  const date = day && formatDate(day, language, { year: true });
  return [notice, date].filter(Boolean).join(', ') || contractWords(language).notStated;
}

/** Who published a notice, or that it does not say so, and who keeps the copy. */
export function sourceInWords({ publisher, keeper }: Publication, language: Language): string {
  const words = contractWords(language);
  const published = publisher ? words.publishedBy(publisher) : words.publisherNotStated;
  return keeper ? `${published} ${words.keptBy(keeper)}` : published;
}

/** The buyer's name; empty where nobody is named. */
export function buyerName({ buyer }: ContractSummary): string {
  return buyer.name === notNamed ? '' : buyer.name;
}

/** `Larkmoor Care Co-op and Brock Home Care`; empty where nobody is named. */
export function supplierNames({ suppliers }: ContractSummary, language: Language): string {
  const names = suppliers.map(({ name }) => name).filter((name) => name !== notNamed);
  const last = names.pop();
  if (last === undefined) return '';
  return names.length === 0 ? last : `${names.join(', ')} ${contractWords(language).and} ${last}`;
}

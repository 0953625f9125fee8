import { type ContractSummary, notNamed } from '@kith/ocds/contracts';
import type { Language } from '../base/language.js';
import { formatMoney } from '../format/money.js';
import { formatPeriod } from '../format/period.js';
import { catalogue } from './catalogue.js';
import { contractWordsEn } from './contract-words.en.js';

export const contractWords = catalogue({
  en: contractWordsEn,
  cy: async () => (await import('./contract-words.cy.js')).contractWordsCy,
});

/** `£1,250,000`, or that it is not stated. */
export function valueInWords({ value }: ContractSummary, language: Language): string {
  const words = contractWords(language);
  if (value === undefined) return words.notStated;
  const amount = formatMoney(value.amount, value.currency);
  return value.includesTax ? words.withTax(amount) : amount;
}

/** `April 2026 to March 2029`, or that it is not stated. */
export function periodInWords({ period }: ContractSummary, language: Language): string {
  const span = { start: period?.startDate, end: period?.endDate };
  return formatPeriod(span, language) || contractWords(language).notStated;
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

import type { ContractSummary } from '@kith/ocds/contracts';
import type { Language } from '../base/language.js';
import { formatMoney } from '../format/money.js';
import { contractWords, valueInWords } from '../messages/contract-words.js';
import { oneContractMessages } from './one-contract.messages.js';

/** `£1,000,000 without tax, £1,200,000 with tax`; it says so where tax is not spoken of. */
export function priceInWords(row: Pick<ContractSummary, 'value'>, language: Language): string {
  const said = valueInWords(row, language);
  const { value } = row;
  if (value === undefined || value.amount === 0 || value.includesTax) return said;
  const { amount, currency, withTax } = value;
  const { taxFree, taxNotStated } = oneContractMessages(language);
  if (withTax === undefined) return taxNotStated(said);
  if (withTax === amount) return taxFree(formatMoney(amount, currency));
  return `${said}, ${contractWords(language).withTax(formatMoney(withTax, currency))}`;
}

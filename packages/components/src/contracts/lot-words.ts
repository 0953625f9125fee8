import type { Language } from '../base/language.js';
import { contractsMessages } from './contracts.messages.js';
import type { ListedContract } from './read-contracts.js';

/** `Lots 1, 2 and 3`, of a process that has others; empty where it has one lot, or none is named. */
export function lotsInWords({ details }: ListedContract, language: Language): string {
  const { lots, lotsInAll } = details;
  if (lotsInAll < 2 || lots.length === 0) return '';
  return contractsMessages(language).lots(lots.map(({ id }) => id).join(', '), lots.length);
}

import type { Award, Contract } from '../index.js';

/** What a row of the table is about: a contract with its award, an award, or neither. */
export interface RowSource {
  contract?: Contract | undefined;
  award?: Award | undefined;
}

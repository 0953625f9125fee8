import type { Address, Classification, Id, Open, Value } from './common.js';

/** What a number counts. UN/CEFACT Recommendation 20 codes are usual: P1 is percent. */
export interface Unit extends Open {
  name?: string | null;
  scheme?: string | null;
  id?: string | null;
  uri?: string | null;
}

export interface Item extends Open {
  id?: Id;
  description?: string | null;
  classification?: Classification;
  additionalClassifications?: Classification[];
  quantity?: number | null;
  unit?: Unit & { value?: Value };
  /** Find a Tender: the lot that the item belongs to. */
  relatedLot?: Id | null;
  /** Find a Tender: where it is delivered. */
  deliveryAddresses?: Address[];
}

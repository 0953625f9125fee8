import { currency } from './currency.js';
import { documentType } from './document-type.js';
import * as process from './process.js';
import * as procurement from './procurement.js';
import * as statuses from './statuses.js';

/** The nineteen lists of codes of OCDS 1.1.5. */
export const codelists = { ...process, ...procurement, ...statuses, currency, documentType };

export type CodelistName = keyof typeof codelists;

/** One of the standard's own codes of a list, such as `CodeOf<'tenderStatus'>`. */
export type CodeOf<Name extends CodelistName> = Extract<
  keyof (typeof codelists)[Name]['codes'],
  string
>;

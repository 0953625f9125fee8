/**
 * Blocks that the rest of the standard is built from. Every field may be
 * missing or null in what publishers really send, and fields nobody declared
 * are kept: hence the index signature on each of them.
 */
export interface Open {
  [field: string]: unknown;
}

/** Identifiers are text in most publications and whole numbers in some. */
export type Id = string | number;

/** Dates are RFC 3339 text, in any offset. */
export interface Period extends Open {
  startDate?: string | null;
  endDate?: string | null;
  maxExtentDate?: string | null;
  durationInDays?: number | null;
  /** Find a Tender: how often a result is promised. */
  durationInMonths?: number | null;
}

/** An amount of money. `currency` is an ISO 4217 code. */
export interface Value extends Open {
  amount?: number | null;
  currency?: string | null;
  /** Find a Tender: the amount with tax. */
  amountGross?: number | null;
}

export interface Identifier extends Open {
  scheme?: string | null;
  id?: Id | null;
  legalName?: string | null;
  uri?: string | null;
  /** Find a Tender: why an organisation has no number on a register. */
  noIdentifierRationale?: string | null;
}

export interface Classification extends Open {
  scheme?: string | null;
  id?: Id | null;
  description?: string | null;
  uri?: string | null;
}

export interface Address extends Open {
  streetAddress?: string | null;
  locality?: string | null;
  region?: string | null;
  postalCode?: string | null;
  countryName?: string | null;
  /** Find a Tender: an ISO 3166-1 code, such as GB. */
  country?: string | null;
}

export interface ContactPoint extends Open {
  name?: string | null;
  email?: string | null;
  telephone?: string | null;
  faxNumber?: string | null;
  url?: string | null;
}

import type { Release } from '@kith/ocds';
import { contractsInFull, placeInWords } from '@kith/ocds/contracts';
import type { Fact } from './facts.js';
import { councilWords, type Language } from './words.js';

/**
 * How a contract stands, what it is for, where the work is, and why it was bought so: as the element
 * tells it, by the same reading of the notices.
 */
export function detailsOf(
  releases: readonly object[],
  key: string,
  language: Language,
  asOf = new Date(),
): Fact[] {
  const row = contractsInFull(releases as Release[], { asOf }).find((each) => each.key === key);
  if (row === undefined) return [];
  const { facts, statuses, notStated } = councilWords(language);
  const { purposes, places, procedure, options } = row.details;
  const told: Fact[] = [
    [facts.status, statuses[row.status] ?? notStated],
    [facts.purposes, purposes.join('; '), true],
    [facts.places, places.map((place) => placeInWords(place, language)).join('; ')],
    [facts.rationale, procedure.rationale.join(' '), true],
    [facts.options, options.join(' '), true],
    [facts.ocid, row.ocid],
  ];
  return told.filter(([, said]) => said !== '');
}

/** `omit` leaves a field out; `replace` takes a list whole instead of item by item. */
export type MergeRule = 'omit' | 'replace';

/** Rules by path: field names joined by dots, without array positions. */
export type MergeRules = Readonly<Record<string, MergeRule>>;

/**
 * How the items of one list are merged, where ids cannot say. `append` adds every item to those
 * before it; `by-position` lays the first item over the first, the second over the second.
 */
export type MergeOverride = 'append' | 'by-position';

/** Overrides by path, written as the paths of rules are. An override beats a rule. */
export type MergeOverrides = Readonly<Record<string, MergeOverride>>;

/** Lists that are taken whole, each with the places where it stands. */
const wholeLists = {
  additionalIdentifiers:
    'parties buyer tender.procuringEntity tender.tenderers awards.suppliers contracts.implementation.transactions.payer contracts.implementation.transactions.payee',
  additionalClassifications: 'tender.items awards.items contracts.items',
  changes:
    'tender.amendment awards.amendment contracts.amendment tender.amendments awards.amendments contracts.amendments',
  relationship: 'relatedProcesses contracts.relatedProcesses',
  roles: 'parties',
  additionalProcurementCategories: 'tender',
  submissionMethod: 'tender',
};

/** OCDS 1.1.5 with the Metrics extension, which adds no rule of its own. */
export const builtInRules: MergeRules = {
  id: 'omit',
  date: 'omit',
  tag: 'omit',
  ...Object.fromEntries(
    Object.entries(wholeLists).flatMap(([list, places]) =>
      places.split(' ').map((place) => [`${place}.${list}`, 'replace' as const]),
    ),
  ),
};

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

const amendments = ['tender', 'awards', 'contracts'].flatMap((stage) => [
  `${stage}.amendments.changes`,
  `${stage}.amendment.changes`,
]);

const organizations = [
  'parties',
  'buyer',
  'tender.procuringEntity',
  'tender.tenderers',
  'awards.suppliers',
  'contracts.implementation.transactions.payer',
  'contracts.implementation.transactions.payee',
].map((path) => `${path}.additionalIdentifiers`);

const items = ['tender', 'awards', 'contracts'].map(
  (stage) => `${stage}.items.additionalClassifications`,
);

const replaced = [
  ...organizations,
  ...items,
  ...amendments,
  'parties.roles',
  'tender.additionalProcurementCategories',
  'tender.submissionMethod',
  'contracts.relatedProcesses.relationship',
  'relatedProcesses.relationship',
];

/** OCDS 1.1.5 with the Metrics extension, which adds no rule of its own. */
export const builtInRules: MergeRules = Object.fromEntries([
  ...['id', 'date', 'tag'].map((path) => [path, 'omit'] as const),
  ...replaced.map((path) => [path, 'replace'] as const),
]);

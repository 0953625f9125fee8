export { type CodelistName, type CodeOf, codelists } from './codelists/index.js';
export type { Codelist } from './codelists/types.js';
export {
  addressSchema,
  classificationSchema,
  contactPointSchema,
  identifierSchema,
  periodSchema,
  valueSchema,
} from './common.js';
export {
  contractSchema,
  implementationSchema,
  performanceFailureSchema,
  transactionSchema,
} from './contract.js';
export {
  amendmentSchema,
  documentSchema,
  milestoneSchema,
  relatedProcessSchema,
} from './documents.js';
export { isDateTime, isUri } from './formats.js';
export { itemSchema, unitSchema } from './item.js';
export { jsonSchema, type SchemaName } from './json-schema.js';
export type { FieldMeta } from './meta.js';
export {
  dimensionsSchema,
  measureClassificationSchema,
  metricSchema,
  metricUnitSchema,
  milestoneReferenceSchema,
  observationSchema,
} from './metric.js';
export { organizationReferenceSchema, organizationSchema } from './organization.js';
export { publisherSchema, recordPackageSchema, releasePackageSchema } from './package.js';
export { linkedReleaseSchema, recordSchema } from './record.js';
export { releaseSchema } from './release.js';
export { awardSchema, budgetSchema, planningSchema, tenderSchema } from './stages.js';
export { versionedReleaseSchema } from './versioned.js';

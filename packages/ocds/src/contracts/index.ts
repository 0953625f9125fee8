export { type ContractsOptions, contractsOf } from './contracts-of.js';
export { notNamed } from './organizations.js';
export { statusOn } from './status.js';
export type { ContractStatus, ContractSummary, NamedOrganization, Stage } from './types.js';

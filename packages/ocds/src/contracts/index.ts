export type { ContractStatus, ContractSummary, NamedOrganization, Stage } from './types.js';

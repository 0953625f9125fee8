export {
  type ContractsOptions,
  contractsInFull,
  contractsInFullInSteps,
  contractsOf,
} from './contracts-of.js';
export type {
  ChangeDetails,
  ContractDetails,
  ContractEvent,
  ContractInFull,
  DocumentDetails,
  EventKind,
  LotDetails,
  Place,
} from './details-types.js';
export { notNamed } from './organizations.js';
export { placeInWords } from './place-words.js';
export { statusOn } from './status.js';
export type { ContractStatus, ContractSummary, NamedOrganization, Stage } from './types.js';
export { textToFind, wordsToFind } from './words-to-find.js';

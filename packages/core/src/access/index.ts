export type {
  AccessQuestion,
  AllAccessQuestion,
  Decision,
  Grant,
  MemberStanding,
  Reason,
  ReasonCode,
} from './decision.js';
export { reasonCodes } from './decision.js';
export { effectiveAccess, effectiveAccessAll } from './effective-access.js';
export type { GrantPermission, GrantReasonCode } from './grant-permission.js';
export { grantReasonCodes, mayGrant } from './grant-permission.js';
export { grantSentence, recordingSentence } from './permission-sentence.js';
export type {
  RecordingPermission,
  RecordingQuestion,
  RecordingReasonCode,
} from './recording.js';
export { mayRecordFor, recordingReasonCodes } from './recording.js';
export type { Cell } from './rules.js';
export { rules } from './rules.js';
export { capabilityLabel, relationshipLabel, sentenceFor } from './sentence.js';
export { visitWindow } from './visit-window.js';
export type { SentencePeople } from './voice.js';
export type {
  Capability,
  GrantableCapability,
  Hat,
  Language,
  LegalAuthority,
  MembershipStatus,
  Relationship,
  Viewer,
} from './words.js';
export {
  capabilities,
  grantableCapabilities,
  hats,
  languages,
  legalAuthorities,
  membershipStatuses,
  relationships,
} from './words.js';

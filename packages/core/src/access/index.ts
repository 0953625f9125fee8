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
export type {
  GrantPermission,
  GrantReasonCode,
  RecordingPermission,
  RecordingQuestion,
  RecordingReasonCode,
} from './permission.js';
export { mayGrant, mayRecordFor } from './permission.js';
export type { Cell } from './rules.js';
export { rules } from './rules.js';
export type { SentencePeople } from './sentence.js';
export { capabilityLabel, relationshipLabel, sentenceFor } from './sentence.js';
export { visitWindow } from './visit-window.js';
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

export type {
  AccessQuestion,
  Decision,
  Grant,
  MemberStanding,
  Reason,
  ReasonCode,
} from './decision.js';
export { reasonCodes } from './decision.js';
export { effectiveAccess } from './effective-access.js';
export {
  emergencyAnnouncement,
  emergencyCapabilities,
  emergencyCategoryLabel,
  emergencyEnd,
  emergencyHours,
  saysWhy,
  shortestEmergencyReason,
} from './emergency.js';
export type { EmergencyCategory, EmergencyOpening } from './emergency-opening.js';
export { emergencyCategories } from './emergency-opening.js';
export type { GrantPermission, GrantReasonCode } from './grant-permission.js';
export { grantReasonCodes, mayGrant, mayGrantAt, mayGrantTo } from './grant-permission.js';
export { isInKith } from './in-kith.js';
export { authorityFor } from './legal-authority.js';
export type { CoopHat, InvitedRelationship, Switch } from './offers.js';
export {
  coopHatFor,
  coopHats,
  type HatOfPlace,
  invitedRelationships,
  isGrantable,
  isOwnersToOffer,
  switchesFor,
} from './offers.js';
export { coopHatSentence, grantSentence, recordingSentence } from './permission-sentence.js';
export type {
  RecordingPermission,
  RecordingQuestion,
  RecordingReasonCode,
} from './recording.js';
export { mayRecordFor, recordingReasonCodes } from './recording.js';
export type { AccessRule, Cell } from './rules.js';
export { accessRules, rules } from './rules.js';
export { capabilityLabel, dayInWords, relationshipLabel, sentenceFor } from './sentence.js';
export type { PersonStanding, PlaceStanding } from './several-places.js';
export { keepsVisits, mayBeBoth, personAccess, personAccessAll } from './several-places.js';
export { visitWindow, visitWindowHours } from './visit-window.js';
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

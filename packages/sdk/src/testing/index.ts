export { failing, forbidden, neverAnswering, offline, slow } from './behaviours.js';
export {
  type ClientOptions,
  createTestKith,
  type TestKith,
  type TestKithOptions,
  testNow,
  testUrl,
} from './create-test-kith.js';
export type { Given, PersonDetails, Someone } from './given.js';
export { type Larkmoor, larkmoor } from './larkmoor.js';
export type { RefusalCode } from './server/refuse.js';
export type {
  InvitationDetails,
  MemberDetails,
  TeamBuilder,
  TeamDetails,
} from './team-builder.js';
export type { VisitDetails } from './visit-builder.js';
export type { World } from './world/world.js';

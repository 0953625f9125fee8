// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.
import type { Agree, MustBeTrue } from '../check/agree.js';
import type { components } from './openapi.js';
import type * as schemas from './schemas.js';

type Shapes = components['schemas'];

/** Every member is `true`, or this file does not compile. */
export interface EverySchemaAgrees {
  Access: MustBeTrue<Agree<typeof schemas.accessSchema, Shapes['Access']>>;
  AccessLogPage: MustBeTrue<Agree<typeof schemas.accessLogPageSchema, Shapes['AccessLogPage']>>;
  ApiKey: MustBeTrue<Agree<typeof schemas.apiKeySchema, Shapes['ApiKey']>>;
  ApiKeys: MustBeTrue<Agree<typeof schemas.apiKeysSchema, Shapes['ApiKeys']>>;
  Attendance: MustBeTrue<Agree<typeof schemas.attendanceSchema, Shapes['Attendance']>>;
  AttendanceChoices: MustBeTrue<Agree<typeof schemas.attendanceChoicesSchema, Shapes['AttendanceChoices']>>;
  Capability: MustBeTrue<Agree<typeof schemas.capabilitySchema, Shapes['Capability']>>;
  ContractList: MustBeTrue<Agree<typeof schemas.contractListSchema, Shapes['ContractList']>>;
  ContractSummary: MustBeTrue<Agree<typeof schemas.contractSummarySchema, Shapes['ContractSummary']>>;
  Decision: MustBeTrue<Agree<typeof schemas.decisionSchema, Shapes['Decision']>>;
  DemoPeople: MustBeTrue<Agree<typeof schemas.demoPeopleSchema, Shapes['DemoPeople']>>;
  EmbedSession: MustBeTrue<Agree<typeof schemas.embedSessionSchema, Shapes['EmbedSession']>>;
  GrantableCapability: MustBeTrue<Agree<typeof schemas.grantableCapabilitySchema, Shapes['GrantableCapability']>>;
  Happening: MustBeTrue<Agree<typeof schemas.happeningSchema, Shapes['Happening']>>;
  Hat: MustBeTrue<Agree<typeof schemas.hatSchema, Shapes['Hat']>>;
  HistoryPage: MustBeTrue<Agree<typeof schemas.historyPageSchema, Shapes['HistoryPage']>>;
  HostOfSession: MustBeTrue<Agree<typeof schemas.hostOfSessionSchema, Shapes['HostOfSession']>>;
  Invitation: MustBeTrue<Agree<typeof schemas.invitationSchema, Shapes['Invitation']>>;
  InvitationPage: MustBeTrue<Agree<typeof schemas.invitationPageSchema, Shapes['InvitationPage']>>;
  InvitationState: MustBeTrue<Agree<typeof schemas.invitationStateSchema, Shapes['InvitationState']>>;
  InvitedRelationship: MustBeTrue<Agree<typeof schemas.invitedRelationshipSchema, Shapes['InvitedRelationship']>>;
  KeyScope: MustBeTrue<Agree<typeof schemas.keyScopeSchema, Shapes['KeyScope']>>;
  LetterState: MustBeTrue<Agree<typeof schemas.letterStateSchema, Shapes['LetterState']>>;
  Look: MustBeTrue<Agree<typeof schemas.lookSchema, Shapes['Look']>>;
  Member: MustBeTrue<Agree<typeof schemas.memberSchema, Shapes['Member']>>;
  MemberPage: MustBeTrue<Agree<typeof schemas.memberPageSchema, Shapes['MemberPage']>>;
  NewApiKey: MustBeTrue<Agree<typeof schemas.newApiKeySchema, Shapes['NewApiKey']>>;
  Nothing: MustBeTrue<Agree<typeof schemas.nothingSchema, Shapes['Nothing']>>;
  Offer: MustBeTrue<Agree<typeof schemas.offerSchema, Shapes['Offer']>>;
  OwnProfile: MustBeTrue<Agree<typeof schemas.ownProfileSchema, Shapes['OwnProfile']>>;
  OwnSession: MustBeTrue<Agree<typeof schemas.ownSessionSchema, Shapes['OwnSession']>>;
  OwnSessions: MustBeTrue<Agree<typeof schemas.ownSessionsSchema, Shapes['OwnSessions']>>;
  PastVisit: MustBeTrue<Agree<typeof schemas.pastVisitSchema, Shapes['PastVisit']>>;
  PastVisitPage: MustBeTrue<Agree<typeof schemas.pastVisitPageSchema, Shapes['PastVisitPage']>>;
  Person: MustBeTrue<Agree<typeof schemas.personSchema, Shapes['Person']>>;
  PersonPage: MustBeTrue<Agree<typeof schemas.personPageSchema, Shapes['PersonPage']>>;
  PersonReference: MustBeTrue<Agree<typeof schemas.personReferenceSchema, Shapes['PersonReference']>>;
  PersonSummary: MustBeTrue<Agree<typeof schemas.personSummarySchema, Shapes['PersonSummary']>>;
  Place: MustBeTrue<Agree<typeof schemas.placeSchema, Shapes['Place']>>;
  Problem: MustBeTrue<Agree<typeof schemas.problemSchema, Shapes['Problem']>>;
  Record: MustBeTrue<Agree<typeof schemas.recordSchema, Shapes['Record']>>;
  RecordPackage: MustBeTrue<Agree<typeof schemas.recordPackageSchema, Shapes['RecordPackage']>>;
  Recorded: MustBeTrue<Agree<typeof schemas.recordedSchema, Shapes['Recorded']>>;
  RecordingMethod: MustBeTrue<Agree<typeof schemas.recordingMethodSchema, Shapes['RecordingMethod']>>;
  Relationship: MustBeTrue<Agree<typeof schemas.relationshipSchema, Shapes['Relationship']>>;
  Release: MustBeTrue<Agree<typeof schemas.releaseSchema, Shapes['Release']>>;
  ReleasePackage: MustBeTrue<Agree<typeof schemas.releasePackageSchema, Shapes['ReleasePackage']>>;
  RotaWeek: MustBeTrue<Agree<typeof schemas.rotaWeekSchema, Shapes['RotaWeek']>>;
  Series: MustBeTrue<Agree<typeof schemas.seriesSchema, Shapes['Series']>>;
  Session: MustBeTrue<Agree<typeof schemas.sessionSchema, Shapes['Session']>>;
  SessionCapability: MustBeTrue<Agree<typeof schemas.sessionCapabilitySchema, Shapes['SessionCapability']>>;
  SessionsEnded: MustBeTrue<Agree<typeof schemas.sessionsEndedSchema, Shapes['SessionsEnded']>>;
  SignInLinkSent: MustBeTrue<Agree<typeof schemas.signInLinkSentSchema, Shapes['SignInLinkSent']>>;
  Slot: MustBeTrue<Agree<typeof schemas.slotSchema, Shapes['Slot']>>;
  Team: MustBeTrue<Agree<typeof schemas.teamSchema, Shapes['Team']>>;
  TeamPage: MustBeTrue<Agree<typeof schemas.teamPageSchema, Shapes['TeamPage']>>;
  Visit: MustBeTrue<Agree<typeof schemas.visitSchema, Shapes['Visit']>>;
}

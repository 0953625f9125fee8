// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.
import * as z from 'zod/mini';
import { openEnum } from '../check/open-enum.js';

export const personReferenceSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  pronouns: z.nullable(z.string()),
});

export const lookSchema = z.looseObject({
  number: z.number(),
  day: z.string(),
  kind: openEnum(["members","permissions","profile","rota","history","invitations","access_log","notes","notes_search","people_list","emergencies"] as const),
  sentence: z.string(),
  by: z.nullable(personReferenceSchema),
  as: z.nullable(personReferenceSchema),
  about: z.array(personReferenceSchema),
  aboutYou: z.boolean(),
  byYou: z.boolean(),
  allowedBy: z.nullable(openEnum(["see_members","see_basic_profile","see_rota","see_notes","write_notes","see_money","invite_others","arrange_visits","accept_visits","record_attendance","change_grants","end_membership","see_access_log"] as const)),
  code: z.nullable(openEnum(["owner_right","visitors_must_know","teammates_must_know","personal_care_needs_it","carers_must_record","own_choice","starter_needs_it","coach_needs_it","usual","not_shared","never","during_visit","only_around_visits","own_items_only","own_contract_only","emergency_only","rota_not_seen","not_for_visits","membership_ended","membership_paused","safety_stop","safety_stop_only","granted","refused","wears_hat","needs_hat","legal_authority","authority_does_not_cover","opened_in_emergency"] as const)),
  through: z.array(openEnum(["session","embed_session","demonstration","system","command"] as const)),
  lookedAt: z.array(z.string()),
});

export const accessLogPageSchema = z.looseObject({
  items: z.array(lookSchema),
  nextCursor: z.nullable(z.string()),
  timeZone: z.string(),
  scope: openEnum(["all","own"] as const),
  lookers: z.array(personReferenceSchema),
});

export const keyScopeSchema = openEnum(["embed_sessions:create","embed_sessions:revoke","api_keys:manage","coop:manage"] as const);

export const apiKeySchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(keyScopeSchema),
  createdAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
  expiresAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  rotatedFrom: z.nullable(z.string()),
});

export const apiKeysSchema = z.looseObject({
  items: z.array(apiKeySchema),
  nextCursor: z.nullable(z.string()),
});

export const attendanceChoicesSchema = z.looseObject({
  you: z.nullable(openEnum(["self","anyone"] as const)),
  carers: z.array(personReferenceSchema),
  speakers: z.array(z.looseObject({
    person: personReferenceSchema,
    of: openEnum(["self","anyone"] as const),
  })),
});

export const contractSummarySchema = z.looseObject({
  key: z.string(),
  ocid: z.string(),
  id: z.nullable(z.string()),
  title: z.nullable(z.string()),
  buyer: z.looseObject({
    id: z.nullable(z.string()),
    name: z.nullable(z.string()),
  }),
  suppliers: z.array(z.looseObject({
    id: z.nullable(z.string()),
    name: z.nullable(z.string()),
  })),
  value: z.nullable(z.looseObject({
    amount: z.number(),
    currency: z.string(),
  })),
  period: z.looseObject({
    startDate: z.nullable(z.string()),
    endDate: z.nullable(z.string()),
  }),
  status: z.string(),
  stage: z.string(),
  commitments: z.number(),
  reported: z.number(),
  released: z.string(),
  lots: z.array(z.looseObject({
    id: z.string(),
    title: z.nullable(z.string()),
  })),
  lotsInAll: z.number(),
  record: z.string(),
});

export const contractListSchema = z.looseObject({
  items: z.array(contractSummarySchema),
  nextCursor: z.nullable(z.string()),
  total: z.number(),
});

export const coopChangeSchema = z.looseObject({
  version: z.number(),
  changedAt: z.string(),
  by: openEnum(["person","website","server"] as const),
  byName: z.nullable(z.string()),
  fields: z.array(z.looseObject({
    name: z.string(),
    was: z.array(z.string()),
    became: z.array(z.string()),
  })),
});

export const jurisdictionSchema = openEnum(["england","wales","scotland","northern_ireland"] as const);

export const coopSchema = z.looseObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  welshName: z.nullable(z.string()),
  languages: z.array(openEnum(["en","cy"] as const)),
  jurisdiction: z.nullable(jurisdictionSchema),
  telephone: z.nullable(z.string()),
  sites: z.array(z.string()),
  teamsPage: z.nullable(z.string()),
  invitationPage: z.nullable(z.string()),
  timeZone: z.string(),
  version: z.number(),
  you: z.looseObject({
    mayChange: z.boolean(),
  }),
  changes: z.nullable(z.array(coopChangeSchema)),
});

export const demoPeopleSchema = z.looseObject({
  items: z.array(z.looseObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    teams: z.array(z.looseObject({
      id: z.string(),
      name: z.string(),
      relationship: z.string(),
    })),
  })),
});

export const teamNeedSchema = z.looseObject({
  kind: openEnum(["owner_not_joined","visits_with_nobody","visits_not_written_down","invitations_waiting"] as const),
  count: z.number(),
  endsAt: z.nullable(z.string()),
  sentence: z.string(),
});

export const deskTeamSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  you: openEnum(["coach","coordinator"] as const),
  needs: z.array(teamNeedSchema),
});

export const deskSchema = z.looseObject({
  items: z.array(deskTeamSchema),
  nextCursor: z.nullable(z.string()),
});

export const sessionCapabilitySchema = openEnum(["see_members","see_basic_profile","see_rota","see_notes","write_notes","see_money","invite_others","arrange_visits","accept_visits","record_attendance","change_grants","end_membership","see_access_log","answer_invitations"] as const);

export const embedSessionSchema = z.looseObject({
  personId: z.string(),
  teamId: z.string(),
  capabilities: z.array(sessionCapabilitySchema),
  origins: z.array(z.string()),
  token: z.string(),
  expiresAt: z.string(),
  server: z.string(),
});

export const recordingMethodSchema = openEnum(["self","phone","paper","in_person","import"] as const);

export const recordedSchema = z.looseObject({
  recordedBy: z.nullable(z.string()),
  recordedByName: z.nullable(z.string()),
  onBehalfOf: z.nullable(z.string()),
  method: recordingMethodSchema,
  recordedAt: z.string(),
});

export const emergencyAccessSchema = z.looseObject({
  id: z.string(),
  teamId: z.string(),
  person: z.nullable(personReferenceSchema),
  yours: z.boolean(),
  capability: openEnum(["see_notes"] as const),
  category: openEnum(["danger","illness_or_injury","missing_person","abuse_or_neglect","nobody_else"] as const),
  categoryLabel: z.string(),
  reason: z.string(),
  sentence: z.string(),
  openedAt: z.string(),
  until: z.string(),
  closedAt: z.nullable(z.string()),
  isOpen: z.boolean(),
  recorded: recordedSchema,
});

export const emergencyAccessPageSchema = z.looseObject({
  items: z.array(emergencyAccessSchema),
  nextCursor: z.nullable(z.string()),
  announcement: z.string(),
  categories: z.array(z.looseObject({
    category: openEnum(["danger","illness_or_injury","missing_person","abuse_or_neglect","nobody_else"] as const),
    label: z.string(),
  })),
});

export const decisionSchema = z.looseObject({
  allowed: z.boolean(),
  code: z.string(),
  sentence: z.string(),
});

export const noteReadershipSchema = z.looseObject({
  kind: openEnum(["team","hats","people","author_and_owner"] as const),
  hats: z.array(openEnum(["rota_holder","profile_holder","mar_holder","team_chat_admin","check_in_facilitator","safeguarding_lead"] as const)),
  people: z.array(personReferenceSchema),
});

export const noteSchema = z.looseObject({
  id: z.string(),
  teamId: z.string(),
  author: z.nullable(personReferenceSchema),
  yours: z.boolean(),
  text: z.nullable(z.string()),
  damaged: z.boolean(),
  textNumber: z.number(),
  readership: noteReadershipSchema,
  writtenAt: z.string(),
  occurredAt: z.nullable(z.string()),
  visitId: z.nullable(z.string()),
  withdrawnAt: z.nullable(z.string()),
  mayChange: z.looseObject({
    text: z.boolean(),
    readership: z.boolean(),
    withdraw: z.boolean(),
  }),
  version: z.number(),
  recorded: recordedSchema,
});

export const openNowSchema = z.looseObject({
  id: z.string(),
  until: z.string(),
});

export const foundNotesSchema = z.looseObject({
  items: z.array(noteSchema),
  nextCursor: z.nullable(z.string()),
  timeZone: z.string(),
  maySee: decisionSchema,
  emergency: z.nullable(openNowSchema),
  mayWrite: decisionSchema,
  lookedBackTo: z.nullable(z.string()),
});

export const happeningSchema = z.looseObject({
  number: z.number(),
  type: openEnum(["team.formed","team.renamed","member.joined","member.left","member.place_taken","member.place_ended","member.roles_changed","grant.allowed","grant.refused","emergency.opened","emergency.ended","invitation.sent","invitation.seen","invitation.accepted","invitation.declined","invitation.withdrawn","invitation.expired","invitation.letter_sent","invitation.letter_failed","visit.arranged","visit.made_ahead","visit.cancelled","slot.accepted","slot.released","slot.done","slot.missed","slot.no_access","note.written","note.amended","note.withdrawn","note.readership_changed"] as const),
  sentence: z.string(),
  subjectId: z.string(),
  by: z.nullable(personReferenceSchema),
  about: z.nullable(personReferenceSchema),
  allowedBy: z.nullable(openEnum(["see_members","see_basic_profile","see_rota","see_notes","write_notes","see_money","invite_others","arrange_visits","accept_visits","record_attendance","change_grants","end_membership","see_access_log"] as const)),
  code: z.nullable(openEnum(["owner_right","visitors_must_know","teammates_must_know","personal_care_needs_it","carers_must_record","own_choice","starter_needs_it","coach_needs_it","usual","not_shared","never","during_visit","only_around_visits","own_items_only","own_contract_only","emergency_only","rota_not_seen","not_for_visits","membership_ended","membership_paused","safety_stop","safety_stop_only","granted","refused","wears_hat","needs_hat","legal_authority","authority_does_not_cover","opened_in_emergency"] as const)),
  undo: z.nullable(z.looseObject({
    allowed: z.boolean(),
    code: openEnum(["may_undo","changed_since","visit_begun","no_right","name_not_kept","place_ended","invite_anew","many_visits","arrange_anew","part_of_the_record"] as const),
    sentence: z.string(),
  })),
  occurredAt: z.string(),
  recorded: recordedSchema,
});

export const historyPageSchema = z.looseObject({
  items: z.array(happeningSchema),
  nextCursor: z.nullable(z.string()),
});

export const invitationStateSchema = openEnum(["sent","seen","accepted","declined","withdrawn","expired"] as const);

export const letterStateSchema = openEnum(["queued","sent","failed","not_configured"] as const);

export const relationshipSchema = openEnum(["owner","legal_representative","advocate","personal_care_worker","support_worker","family_or_friend","volunteer","professional","back_up","team_starter","coach","funder"] as const);

export const invitationSchema = z.looseObject({
  id: z.string(),
  team: z.looseObject({
    id: z.string(),
    name: z.string(),
    ownerName: z.string(),
  }),
  from: personReferenceSchema,
  to: z.looseObject({
    person: z.nullable(personReferenceSchema),
    email: z.nullable(z.string()),
  }),
  relationship: relationshipSchema,
  grants: z.looseObject({
    see_members: z.exactOptional(z.boolean()),
    see_basic_profile: z.exactOptional(z.boolean()),
    see_rota: z.exactOptional(z.boolean()),
    see_notes: z.exactOptional(z.boolean()),
    write_notes: z.exactOptional(z.boolean()),
    see_money: z.exactOptional(z.boolean()),
    invite_others: z.exactOptional(z.boolean()),
  }),
  grantSentences: z.array(z.string()),
  message: z.nullable(z.string()),
  snippet: z.nullable(z.string()),
  state: invitationStateSchema,
  sentAt: z.string(),
  answeredAt: z.nullable(z.string()),
  expiresAt: z.nullable(z.string()),
  letter: z.nullable(letterStateSchema),
  you: z.looseObject({
    mayAnswer: z.boolean(),
    mayWithdraw: z.boolean(),
  }),
  version: z.number(),
  recorded: recordedSchema,
});

export const invitationPageSchema = z.looseObject({
  items: z.array(invitationSchema),
  nextCursor: z.nullable(z.string()),
});

export const capabilitySchema = openEnum(["see_members","see_basic_profile","see_rota","see_notes","write_notes","see_money","invite_others","arrange_visits","accept_visits","record_attendance","change_grants","end_membership","see_access_log"] as const);

export const accessSchema = z.looseObject({
  capability: capabilitySchema,
  label: z.string(),
  allowed: z.boolean(),
  scope: openEnum(["all","own"] as const),
  fixed: z.boolean(),
  switchable: z.boolean(),
  inKith: z.boolean(),
  code: z.string(),
  sentence: z.string(),
});

export const hatSchema = openEnum(["rota_holder","profile_holder","mar_holder","team_chat_admin","check_in_facilitator","safeguarding_lead"] as const);

export const placeSchema = z.looseObject({
  id: z.string(),
  relationship: relationshipSchema,
  status: openEnum(["active","paused","ended"] as const),
  hats: z.array(hatSchema),
  since: z.string(),
  version: z.number(),
});

export const memberSchema = z.looseObject({
  id: z.string(),
  teamId: z.string(),
  person: personReferenceSchema,
  introduction: z.nullable(z.string()),
  relationship: relationshipSchema,
  hats: z.array(hatSchema),
  status: openEnum(["active","paused","ended"] as const),
  places: z.array(placeSchema),
  hasAccount: z.boolean(),
  since: z.string(),
  endedAt: z.nullable(z.string()),
  you: z.boolean(),
  access: z.array(accessSchema),
  mayChange: z.looseObject({
    grants: z.boolean(),
    end: z.boolean(),
  }),
  version: z.number(),
  recorded: recordedSchema,
});

export const memberPageSchema = z.looseObject({
  items: z.array(memberSchema),
  nextCursor: z.nullable(z.string()),
});

export const newApiKeySchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(keyScopeSchema),
  createdAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
  expiresAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  rotatedFrom: z.nullable(z.string()),
  token: z.string(),
});

export const notePageSchema = z.looseObject({
  items: z.array(noteSchema),
  nextCursor: z.nullable(z.string()),
  timeZone: z.string(),
  maySee: decisionSchema,
  emergency: z.nullable(openNowSchema),
  mayWrite: decisionSchema,
});

export const noteReadersSchema = z.looseObject({
  sentence: z.string(),
  people: z.array(z.looseObject({
    person: personReferenceSchema,
    reads: z.boolean(),
    code: openEnum(["owner","acts_by_law","author","in_team","wears_hat","named","around_visits","cannot_see_notes","wears_no_hat","not_named","kept_to_author_and_owner"] as const),
    sentence: z.string(),
  })),
});

export const nothingSchema = z.looseObject({});

export const personSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  pronouns: z.nullable(z.string()),
  introduction: z.nullable(z.string()),
  communicationNeeds: z.nullable(z.string()),
  language: openEnum(["en","cy"] as const),
});

export const ownProfileSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  pronouns: z.nullable(z.string()),
  introduction: z.nullable(z.string()),
  communicationNeeds: z.nullable(z.string()),
  language: openEnum(["en","cy"] as const),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  findable: z.boolean(),
  version: z.number(),
  recorded: recordedSchema,
});

export const hostOfSessionSchema = z.looseObject({
  keyName: z.string(),
  origins: z.array(z.string()),
  teamId: z.string(),
});

export const ownSessionSchema = z.looseObject({
  id: z.string(),
  kind: openEnum(["own_page","host_page","demonstration"] as const),
  thisOne: z.boolean(),
  host: z.nullable(hostOfSessionSchema),
  createdAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
  expiresAt: z.string(),
});

export const ownSessionsSchema = z.looseObject({
  items: z.array(ownSessionSchema),
  nextCursor: z.nullable(z.string()),
});

export const pastVisitSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  kind: openEnum(["visit","double_up","sleep_in","trial","social","health"] as const),
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  localStart: z.string(),
  localEnd: z.string(),
  timeZone: z.string(),
  minutes: z.number(),
  slotId: z.string(),
  team: z.looseObject({
    id: z.string(),
    name: z.string(),
    ownerName: z.string(),
  }),
  state: openEnum(["accepted","done","missed","no_access"] as const),
  yours: z.boolean(),
  sentence: z.nullable(z.string()),
});

export const pastVisitPageSchema = z.looseObject({
  items: z.array(pastVisitSchema),
  nextCursor: z.nullable(z.string()),
});

export const personSummarySchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  pronouns: z.nullable(z.string()),
  introduction: z.nullable(z.string()),
});

export const personPageSchema = z.looseObject({
  items: z.array(personSummarySchema),
  nextCursor: z.nullable(z.string()),
});

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  detail: z.exactOptional(z.string()),
  requestId: z.string(),
  invalid_params: z.exactOptional(z.array(z.looseObject({
    name: z.string(),
    reason: z.string(),
    accepted: z.exactOptional(z.string()),
  }))),
});

export const releaseSchema = z.looseObject({
  ocid: z.string(),
  id: z.string(),
  date: z.string(),
  tag: z.array(z.string()),
});

export const recordSchema = z.looseObject({
  ocid: z.string(),
  releases: z.array(releaseSchema),
  compiledRelease: z.exactOptional(releaseSchema),
});

export const recordPackageSchema = z.looseObject({
  uri: z.string(),
  version: openEnum(["1.1"] as const),
  publishedDate: z.string(),
  publisher: z.looseObject({
    name: z.string(),
  }),
  keptBy: z.exactOptional(z.looseObject({
    name: z.string(),
  })),
  publishers: z.exactOptional(z.array(z.looseObject({
    name: z.string(),
    releases: z.array(z.looseObject({
      ocid: z.string(),
      id: z.string(),
    })),
  }))),
  license: z.string(),
  publicationPolicy: z.exactOptional(z.string()),
  extensions: z.array(z.string()),
  links: z.exactOptional(z.looseObject({
    next: z.exactOptional(z.string()),
    prev: z.exactOptional(z.string()),
  })),
  records: z.array(recordSchema),
});

export const releasePackageSchema = z.looseObject({
  uri: z.string(),
  version: openEnum(["1.1"] as const),
  publishedDate: z.string(),
  publisher: z.looseObject({
    name: z.string(),
  }),
  keptBy: z.exactOptional(z.looseObject({
    name: z.string(),
  })),
  publishers: z.exactOptional(z.array(z.looseObject({
    name: z.string(),
    releases: z.array(z.looseObject({
      ocid: z.string(),
      id: z.string(),
    })),
  }))),
  license: z.string(),
  publicationPolicy: z.exactOptional(z.string()),
  extensions: z.array(z.string()),
  links: z.exactOptional(z.looseObject({
    next: z.exactOptional(z.string()),
    prev: z.exactOptional(z.string()),
  })),
  releases: z.array(releaseSchema),
});

export const attendanceSchema = z.looseObject({
  happened: openEnum(["done","missed","no_access"] as const),
  person: z.nullable(personReferenceSchema),
  expected: z.nullable(personReferenceSchema),
  side: openEnum(["giver","receiver","coordination"] as const),
  saidBy: z.nullable(personReferenceSchema),
  saidAt: z.string(),
  corrects: z.boolean(),
  sentence: z.string(),
  recorded: recordedSchema,
});

export const slotSchema = z.looseObject({
  id: z.string(),
  state: openEnum(["open","accepted","released","done","missed","no_access"] as const),
  person: z.nullable(personReferenceSchema),
  yours: z.boolean(),
  accept: decisionSchema,
  release: decisionSchema,
  done: decisionSchema,
  attendance: z.nullable(attendanceSchema),
  record: decisionSchema,
  recordOf: z.nullable(openEnum(["self","anyone","others"] as const)),
  version: z.number(),
  recorded: recordedSchema,
});

export const visitSchema = z.looseObject({
  id: z.string(),
  teamId: z.string(),
  seriesId: z.string(),
  title: z.string(),
  kind: openEnum(["visit","double_up","sleep_in","trial","social","health"] as const),
  date: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  localStart: z.string(),
  localEnd: z.string(),
  timeZone: z.string(),
  minutes: z.number(),
  movedByClockChange: z.boolean(),
  over: z.boolean(),
  repeats: openEnum(["once","weekly"] as const),
  cancelled: z.boolean(),
  slots: z.array(slotSchema),
  version: z.number(),
});

export const rotaWeekSchema = z.looseObject({
  teamId: z.string(),
  timeZone: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  today: z.string(),
  previous: z.string(),
  next: z.string(),
  plannedUntil: z.string(),
  freshFor: z.number(),
  maySee: decisionSchema,
  mayArrange: decisionSchema,
  visits: z.array(visitSchema),
});

export const seriesSchema = z.looseObject({
  id: z.string(),
  teamId: z.string(),
  title: z.string(),
  kind: openEnum(["visit","double_up","sleep_in","trial","social","health"] as const),
  startsOn: z.string(),
  startTime: z.string(),
  minutes: z.number(),
  timeZone: z.string(),
  repeats: openEnum(["once","weekly"] as const),
  weekdays: z.array(z.number()),
  until: z.nullable(z.string()),
  slots: z.number(),
  visits: z.array(visitSchema),
  version: z.number(),
  recorded: recordedSchema,
});

export const sessionSchema = z.looseObject({
  person: z.looseObject({
    id: z.string(),
    name: z.string(),
    language: openEnum(["en","cy"] as const),
  }),
  coop: z.looseObject({
    id: z.string(),
    name: z.string(),
  }),
  expiresAt: z.string(),
  scope: z.nullable(z.looseObject({
    teamId: z.string(),
    capabilities: z.array(z.string()),
  })),
});

export const sessionsEndedSchema = z.looseObject({
  ended: z.number(),
});

export const signInLinkSentSchema = z.looseObject({
  message: z.string(),
});

export const grantableCapabilitySchema = openEnum(["see_members","see_basic_profile","see_rota","see_notes","write_notes","see_money","invite_others"] as const);

export const invitedRelationshipSchema = openEnum(["support_worker","personal_care_worker","family_or_friend","volunteer","back_up","professional","advocate","team_starter","coach","legal_representative","funder"] as const);

export const offerSchema = z.looseObject({
  relationship: invitedRelationshipSchema,
  grants: z.array(z.looseObject({
    capability: grantableCapabilitySchema,
    allowed: z.boolean(),
  })),
});

export const teamSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  owner: personReferenceSchema,
  timeZone: z.string(),
  state: openEnum(["forming","starting","self_managing","paused","closing","closed"] as const),
  you: z.looseObject({
    membershipId: z.nullable(z.string()),
    relationship: z.nullable(relationshipSchema),
    places: z.array(placeSchema),
    access: z.array(accessSchema),
    mayOffer: z.array(offerSchema),
    invitationId: z.nullable(z.string()),
    openedInEmergency: z.boolean(),
    spokenFor: z.boolean(),
  }),
  memberCount: z.nullable(z.number()),
  version: z.number(),
});

export const teamPageSchema = z.looseObject({
  items: z.array(teamSchema),
  nextCursor: z.nullable(z.string()),
});

export const noteVersionSchema = z.looseObject({
  number: z.number(),
  text: z.nullable(z.string()),
  damaged: z.boolean(),
  recorded: recordedSchema,
});

export const wholeNoteSchema = z.looseObject({
  id: z.string(),
  teamId: z.string(),
  author: z.nullable(personReferenceSchema),
  yours: z.boolean(),
  text: z.nullable(z.string()),
  damaged: z.boolean(),
  textNumber: z.number(),
  readership: noteReadershipSchema,
  writtenAt: z.string(),
  occurredAt: z.nullable(z.string()),
  visitId: z.nullable(z.string()),
  withdrawnAt: z.nullable(z.string()),
  mayChange: z.looseObject({
    text: z.boolean(),
    readership: z.boolean(),
    withdraw: z.boolean(),
  }),
  version: z.number(),
  recorded: recordedSchema,
  versions: z.array(noteVersionSchema),
  nextCursor: z.nullable(z.string()),
});

// Made from openapi/kith.openapi.json by `npm run generate`. Not edited by hand.
import * as z from 'zod/mini';

export const keyScopeCheck = z.enum(["embed_sessions:create","embed_sessions:revoke","api_keys:manage"]);

export const createApiKeyCheck = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  scopes: z.array(keyScopeCheck).check(z.minLength(1), z.maxLength(3)),
  expiresAt: z.exactOptional(z.iso.datetime()),
});

export const rotateApiKeyCheck = z.strictObject({
  overlapHours: z._default(z.int().check(z.minimum(0), z.maximum(720)), 24),
});

export const becomeDemoPersonCheck = z.strictObject({
  personId: z.uuid(),
});

export const sessionCapabilityCheck = z.enum(["see_members","see_basic_profile","see_rota","see_notes","write_notes","see_money","invite_others","arrange_visits","accept_visits","change_grants","end_membership","answer_invitations"]);

export const createEmbedSessionCheck = z.strictObject({
  personId: z.uuid(),
  teamId: z.uuid(),
  capabilities: z.array(sessionCapabilityCheck).check(z.minLength(1), z.maxLength(12)),
  origins: z.array(z.url().check(z.maxLength(255))).check(z.minLength(1), z.maxLength(10)),
  expiresInSeconds: z._default(z.int().check(z.minimum(60), z.maximum(3600)), 900),
});

export const revokeEmbedSessionsCheck = z.strictObject({
  token: z.exactOptional(z.string().check(z.trim(), z.regex(new RegExp("^[\\w-]{16,256}$")), z.minLength(16), z.maxLength(256))),
  personId: z.exactOptional(z.uuid()),
});

export const recordingMethodCheck = z.enum(["self","phone","paper","in_person","import"]);

export const answerInvitationCheck = z.strictObject({
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const updateOwnProfileCheck = z.strictObject({
  name: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  pronouns: z.exactOptional(z.nullable(z.string().check(z.trim(), z.maxLength(40)))),
  introduction: z.exactOptional(z.nullable(z.string().check(z.trim(), z.maxLength(2000)))),
  communicationNeeds: z.exactOptional(z.nullable(z.string().check(z.trim(), z.maxLength(2000)))),
  language: z.exactOptional(z.enum(["en","cy"])),
  phone: z.exactOptional(z.nullable(z.string().check(z.trim(), z.maxLength(40)))),
  findable: z.exactOptional(z.boolean()),
});

export const createSessionCheck = z.strictObject({
  token: z.string().check(z.trim(), z.regex(new RegExp("^[\\w-]{16,256}$")), z.minLength(16), z.maxLength(256)),
});

export const endAllSessionsCheck = z.strictObject({
  exceptThisOne: z._default(z.boolean(), false),
});

export const createSignInLinkCheck = z.strictObject({
  email: z.email().check(z.maxLength(254)),
  coop: z.exactOptional(z.string().check(z.trim(), z.regex(new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$")), z.maxLength(60))),
});

export const slotActionCheck = z.strictObject({
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const createTeamCheck = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  timeZone: z._default(z.string().check(z.trim(), z.maxLength(64)), "Europe/London"),
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const updateTeamCheck = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const createInvitationCheck = z.strictObject({
  to: z.union([z.strictObject({
  personId: z.uuid(),
}), z.strictObject({
  email: z.email().check(z.maxLength(254)),
  name: z.exactOptional(z.string().check(z.trim(), z.maxLength(120))),
})]),
  relationship: z.enum(["legal_representative","advocate","personal_care_worker","support_worker","family_or_friend","volunteer","professional","back_up","team_starter","coach","funder"]),
  grants: z._default(z.object({
  see_members: z.exactOptional(z.boolean()),
  see_basic_profile: z.exactOptional(z.boolean()),
  see_rota: z.exactOptional(z.boolean()),
  see_notes: z.exactOptional(z.boolean()),
  write_notes: z.exactOptional(z.boolean()),
  see_money: z.exactOptional(z.boolean()),
  invite_others: z.exactOptional(z.boolean()),
}), {}),
  message: z.exactOptional(z.string().check(z.trim(), z.maxLength(2000))),
  snippet: z.exactOptional(z.string().check(z.trim(), z.maxLength(2000))),
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const hatCheck = z.enum(["rota_holder","profile_holder","mar_holder","team_chat_admin","check_in_facilitator","safeguarding_lead"]);

export const updateMemberCheck = z.strictObject({
  grants: z.exactOptional(z.object({
  see_members: z.exactOptional(z.boolean()),
  see_basic_profile: z.exactOptional(z.boolean()),
  see_rota: z.exactOptional(z.boolean()),
  see_notes: z.exactOptional(z.boolean()),
  write_notes: z.exactOptional(z.boolean()),
  see_money: z.exactOptional(z.boolean()),
  invite_others: z.exactOptional(z.boolean()),
})),
  hats: z.exactOptional(z.array(hatCheck).check(z.maxLength(6))),
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const endMembershipCheck = z.strictObject({
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

export const createVisitCheck = z.strictObject({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  kind: z._default(z.enum(["visit","double_up","sleep_in","trial","social","health"]), "visit"),
  startsOn: z.iso.date(),
  startTime: z.string().check(z.trim(), z.regex(new RegExp("^([01]\\d|2[0-3]):[0-5]\\d$"))),
  minutes: z.int().check(z.minimum(5), z.maximum(1440)),
  repeats: z._default(z.enum(["once","weekly"]), "once"),
  weekdays: z.exactOptional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7))),
  until: z.exactOptional(z.iso.date()),
  slots: z._default(z.int().check(z.minimum(1), z.maximum(4)), 1),
  onBehalfOf: z.exactOptional(z.uuid()),
  method: z.exactOptional(recordingMethodCheck),
});

import { z } from '@hono/zod-openapi';
import {
  capabilities,
  grantableCapabilities,
  hats,
  invitedRelationships,
  membershipStatuses,
  relationships,
} from '@kith/core/access';
import {
  idSchema,
  instantSchema,
  orNull,
  pageOf,
  personReferenceSchema,
  recordingFields,
  recordSchema,
} from '../contract/common.js';
import { fields, fieldsAmong } from '../contract/fields.js';
import { lineOfText } from '../contract/text.js';
import { timeZoneSchema } from '../contract/time-zones.js';

export const relationshipSchema = z.enum(relationships).openapi('Relationship', {
  description: 'What a member is to the Team Owner. `owner` is the person the team is for.',
});
export const capabilitySchema = z.enum(capabilities).openapi('Capability');
export const grantableCapabilitySchema = z
  .enum(grantableCapabilities)
  .openapi('GrantableCapability', {
    description: 'What an Owner may allow or not, within what duty and law fix.',
  });
export const hatSchema = z
  .enum(hats)
  .openapi('Hat', { description: 'A role in the team, worn by consent.' });

/** What one member may do, and the sentence that says why. */
export const accessSchema = z
  .object({
    capability: capabilitySchema,
    label: z.string().openapi({ example: 'See the rota' }),
    allowed: z.boolean(),
    scope: z.enum(['all', 'own']).openapi({ description: '`own`: only what is theirs.' }),
    fixed: z.boolean().openapi({ description: 'Duty or law fixes it: the Owner has no switch.' }),
    switchable: z.boolean().openapi({
      description: 'Whether there is a switch for it: `updateMember` takes it among `grants`.',
    }),
    inKith: z.boolean().openapi({
      description: 'Whether Kith can do this today. What is decided about the rest is kept.',
    }),
    code: z.string().openapi({ example: 'owner_granted' }),
    sentence: z.string().openapi({
      example: 'Sam can see your rota. You decided this on 3 May.',
    }),
  })
  .openapi('Access');

/** What somebody can be invited to be. */
export const invitedRelationshipSchema = z
  .enum(invitedRelationships)
  .openapi('InvitedRelationship');

export const offerSchema = z
  .object({
    relationship: invitedRelationshipSchema,
    grants: z
      .array(
        z.object({
          capability: grantableCapabilitySchema,
          allowed: z.boolean().openapi({ description: 'How it stands if nothing is said.' }),
        }),
      )
      .openapi({ description: 'What the invitation may switch.' }),
  })
  .openapi('Offer');

/** One of the places of somebody in a team. */
export const placeSchema = z
  .object({
    id: idSchema.openapi({ description: 'Of the membership.' }),
    relationship: relationshipSchema,
    status: z.enum(membershipStatuses),
    hats: z.array(hatSchema),
    since: instantSchema,
    version: z.number().int(),
  })
  .openapi('Place');

const placesSchema = z.array(placeSchema).openapi({
  description:
    'Every place that they have in the team, the oldest first: somebody may be a neighbour and a volunteer. What they may do is what all of them together let them.',
});

export const teamSchema = z
  .object({
    id: idSchema,
    name: z.string().openapi({ example: "Edie's team" }),
    owner: personReferenceSchema,
    timeZone: z.string().openapi({ example: 'Europe/London' }),
    state: z.enum(['forming', 'starting', 'self_managing', 'paused', 'closing', 'closed']),
    you: z
      .object({
        membershipId: idSchema.nullable(),
        relationship: orNull(relationshipSchema).openapi({ description: 'Of the oldest place.' }),
        places: placesSchema,
        access: z.array(accessSchema),
        mayOffer: z.array(offerSchema).openapi({
          description:
            'The places that the caller may invite somebody to, the most usual first; none where they may invite nobody.',
        }),
        invitationId: idSchema.nullable().openapi({
          description: 'An open invitation to the caller to another place in this team.',
        }),
        openedInEmergency: z.boolean().openapi({
          description:
            'Somebody else opened something in an emergency in the last 30 days; `listEmergencyAccess` says what, and why.',
        }),
        spokenFor: z.boolean().openapi({
          description:
            'Whether somebody wrote something down for the caller in the last 30 days: see `listHistory`.',
        }),
      })
      .openapi({ description: 'What the caller is to this team and may do in it.' }),
    memberCount: z.number().int().nullable().openapi({ description: '`null` when hidden.' }),
    version: z.number().int(),
  })
  .openapi('Team');

export const memberSchema = z
  .object({
    id: idSchema,
    teamId: idSchema,
    person: personReferenceSchema,
    introduction: z.string().nullable(),
    relationship: relationshipSchema,
    hats: z.array(hatSchema),
    status: z.enum(membershipStatuses),
    places: placesSchema,
    hasAccount: z.boolean(),
    since: instantSchema,
    endedAt: instantSchema.nullable(),
    you: z.boolean(),
    access: z.array(accessSchema),
    mayChange: z
      .object({ grants: z.boolean(), end: z.boolean() })
      .openapi({ description: 'What the caller may change of this membership.' }),
    version: z.number().int(),
    recorded: recordSchema,
  })
  .openapi('Member');

export const teamPageSchema = pageOf('TeamPage', teamSchema);
export const memberPageSchema = pageOf('MemberPage', memberSchema);

export const createTeamSchema = fields({
  name: lineOfText({ min: 1, max: 120 }),
  timeZone: timeZoneSchema.default('Europe/London'),
  ...recordingFields,
}).openapi('CreateTeam');

export const updateTeamSchema = fields({
  name: lineOfText({ min: 1, max: 120 }),
  ...recordingFields,
}).openapi('UpdateTeam');

/** Grants to change; a capability left out stays as it is. */
export const grantChangesSchema = fieldsAmong(grantableCapabilitySchema, z.boolean()).openapi({
  example: { see_rota: true, see_money: false },
});

export const updateMemberSchema = fields({
  grants: grantChangesSchema.optional(),
  hats: z.array(hatSchema).max(hats.length).optional(),
  ...recordingFields,
}).openapi('UpdateMember');

export const endMembershipSchema = fields({ ...recordingFields }).openapi('EndMembership');

import type { CreateInvitation, GrantableCapability, PersonSummary } from '@kith/sdk';
import type { InvalidField } from '../base/failure.js';
import type { TeamMessages } from './team.messages.en.js';

/** The relationships somebody can be invited to, the most usual first. */
export const invitable = [
  'support_worker',
  'personal_care_worker',
  'family_or_friend',
  'volunteer',
  'back_up',
  'professional',
  'advocate',
  'team_starter',
  'coach',
  'legal_representative',
  'funder',
] as const satisfies ReadonlyArray<CreateInvitation['relationship']>;

const grantable = [
  'see_members',
  'see_basic_profile',
  'see_rota',
  'see_notes',
  'write_notes',
  'see_money',
  'invite_others',
] as const satisfies readonly GrantableCapability[];

/** May an Owner switch this? Everything else about access comes by role, duty or law. */
export function isGrantable(capability: string): capability is GrantableCapability {
  return (grantable as readonly string[]).includes(capability);
}

/** What the Owner has written so far. Kept until it is sent or set aside. */
export interface InviteDraft {
  by: 'name' | 'email';
  search: string;
  person: PersonSummary | undefined;
  email: string;
  name: string;
  relationship: string;
  grants: Set<GrantableCapability>;
  snippet: string;
  message: string;
}

type InviteField = 'person' | 'email' | 'relationship' | 'snippet' | 'message';
export type InviteFaults = Partial<Record<InviteField, string>>;

export function emptyDraft(): InviteDraft {
  return {
    by: 'name',
    search: '',
    person: undefined,
    email: '',
    name: '',
    relationship: '',
    grants: new Set(),
    snippet: '',
    message: '',
  };
}

/** What must be put right before it can be sent, field by field. */
export function faultsOf(draft: InviteDraft, words: TeamMessages): InviteFaults {
  const faults: InviteFaults = {};
  if (draft.by === 'name' && draft.person === undefined) faults.person = words.needPerson;
  if (draft.by === 'email' && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) {
    faults.email = words.needEmail;
  }
  if (draft.relationship === '') faults.relationship = words.needRelationship;
  return faults;
}

/** What the server found wrong, beside the fields it is about. */
export function faultsFrom(fields: readonly InvalidField[]): InviteFaults {
  const faults: InviteFaults = {};
  for (const { name, reason } of fields) {
    const field = fieldOf(name);
    if (field) faults[field] = reason;
  }
  return faults;
}

/** `to.email` and `body.to.email` are the e-mail address. */
function fieldOf(name: string): InviteField | undefined {
  if (/personId$/.test(name)) return 'person';
  return (['email', 'relationship', 'snippet', 'message'] as const).find((field) =>
    name.includes(field),
  );
}

/** The request that a draft without faults makes. */
export function requestOf(draft: InviteDraft): CreateInvitation {
  const [name, message, snippet] = [draft.name.trim(), draft.message.trim(), draft.snippet.trim()];
  return {
    to:
      draft.by === 'name' && draft.person
        ? { personId: draft.person.id }
        : { email: draft.email.trim(), ...(name && { name }) },
    relationship: draft.relationship as CreateInvitation['relationship'],
    grants: Object.fromEntries([...draft.grants].map((capability) => [capability, true])),
    ...(message && { message }),
    ...(snippet && { snippet }),
  };
}

import type { CreateInvitation, GrantableCapability, PersonSummary, Team } from '@kith/sdk';
import type { InvalidField } from '../base/action-failure.js';
import type { TeamMessages } from './team.messages.en.js';

/** A place that somebody may be invited to, as the server offers it. */
export type Offer = Team['you']['mayOffer'][number];

/** What the Owner has written so far. Kept until it is sent or set aside. */
export interface InviteDraft {
  by: 'name' | 'email';
  search: string;
  person: PersonSummary | undefined;
  email: string;
  name: string;
  relationship: string;
  /** What the Owner chose; all else stays as it usually is for such a place. */
  grants: Map<GrantableCapability, boolean>;
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
    grants: new Map(),
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

/** What was chosen of what this place can be switched to; a choice made for another place is none. */
function chosenOf({ grants }: InviteDraft, offer: Offer | undefined) {
  const switches = new Set(offer?.grants.map(({ capability }) => capability));
  return Object.fromEntries([...grants].filter(([capability]) => switches.has(capability)));
}

/** The request that a draft without faults makes. */
export function requestOf(draft: InviteDraft, offer: Offer | undefined): CreateInvitation {
  const [name, message, snippet] = [draft.name.trim(), draft.message.trim(), draft.snippet.trim()];
  return {
    to:
      draft.by === 'name' && draft.person
        ? { personId: draft.person.id }
        : { email: draft.email.trim(), ...(name && { name }) },
    relationship: draft.relationship as CreateInvitation['relationship'],
    grants: chosenOf(draft, offer),
    ...(message && { message }),
    ...(snippet && { snippet }),
  };
}

import type { InvitationState, LetterState } from '../../resources/invitations.js';
import type { GrantableCapability } from '../../resources/members.js';
import type { CreateVisit } from '../../resources/rota.js';
import type { Capability, Hat, Relationship } from '../../resources/teams.js';

/** Who wrote something down, for whom, how and when. */
export interface RecordedRow {
  by: string | null;
  onBehalfOf: string | null;
  method: 'self' | 'phone' | 'paper' | 'in_person' | 'import';
  at: string;
}

export interface PersonRow {
  id: string;
  name: string;
  pronouns: string | null;
  introduction: string | null;
  communicationNeeds: string | null;
  language: 'en' | 'cy';
  email: string | null;
  phone: string | null;
  findable: boolean;
  hasAccount: boolean;
  version: number;
  recorded: RecordedRow;
}

export interface TeamRow {
  id: string;
  name: string;
  ownerId: string;
  timeZone: string;
  state: 'forming' | 'starting' | 'self_managing' | 'paused' | 'closing' | 'closed';
  version: number;
}

export interface GrantRow {
  allowed: boolean;
  at: string;
  byPersonId: string;
}

export type Grants = Partial<Record<GrantableCapability, GrantRow>>;

export interface MembershipRow {
  id: string;
  teamId: string;
  personId: string;
  relationship: Relationship;
  hats: Hat[];
  status: 'active' | 'paused' | 'ended';
  grants: Grants;
  since: string;
  endedAt: string | null;
  version: number;
  recorded: RecordedRow;
}

export interface InvitationRow {
  id: string;
  teamId: string;
  fromId: string;
  toId: string | null;
  email: string | null;
  relationship: Relationship;
  grants: Partial<Record<GrantableCapability, boolean>>;
  message: string | null;
  snippet: string | null;
  state: InvitationState;
  sentAt: string;
  answeredAt: string | null;
  expiresAt: string | null;
  /** Of one that went to an address. */
  letter: LetterState | null;
  version: number;
  recorded: RecordedRow;
}

export type VisitKind = NonNullable<CreateVisit['kind']>;

export interface SeriesRow {
  id: string;
  teamId: string;
  title: string;
  kind: VisitKind;
  startsOn: string;
  startTime: string;
  minutes: number;
  repeats: 'once' | 'weekly';
  weekdays: number[];
  until: string | null;
  slots: number;
  version: number;
  recorded: RecordedRow;
}

export interface SlotRow {
  id: string;
  state: 'open' | 'accepted' | 'released' | 'done';
  personId: string | null;
  version: number;
  recorded: RecordedRow;
}

/** One occurrence of a series, named by the day it was planned for. */
export interface VisitRow {
  id: string;
  seriesId: string;
  teamId: string;
  date: string;
  startsAt: string;
  endsAt: string;
  localStart: string;
  localEnd: string;
  minutes: number;
  movedByClockChange: boolean;
  cancelled: boolean;
  slots: SlotRow[];
  version: number;
}

/** A short-lived session; `scope` is that of a host's page. */
export interface SessionRow {
  personId: string;
  endsAt: string;
  scope?: { teamId: string; capabilities: readonly (Capability | 'answer_invitations')[] };
}

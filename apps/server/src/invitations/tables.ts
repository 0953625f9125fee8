import type { GrantableCapability, Relationship } from '@kith/core/access';
import type { ColumnType } from 'kysely';
import type { Instant, InstantOrNull, Recorded } from '../db/columns.js';

export type InvitationState = 'sent' | 'seen' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/** `not_configured`: this server sends no e-mail, so nobody was written to. */
export type LetterState = 'queued' | 'sent' | 'failed' | 'not_configured';

export type ProposedGrants = Partial<Record<GrantableCapability, boolean>>;

export interface InvitationsTable extends Recorded {
  coopId: string;
  id: string;
  teamId: string;
  /** As it was when the invitation was sent. */
  teamName: string;
  ownerName: string;
  fromPersonId: string;
  toPersonId: string;
  /** Set when it went to an address; the team is then shown the address and not the person. */
  toEmail: string | null;
  relationship: Exclude<Relationship, 'owner'>;
  grants: ColumnType<ProposedGrants, ProposedGrants, never>;
  message: string | null;
  snippet: string | null;
  state: InvitationState;
  sentAt: Instant;
  seenAt: InstantOrNull;
  answeredAt: InstantOrNull;
  expiresAt: InstantOrNull;
  /** How it stands with its letter; null where none was to be sent. */
  letter: LetterState | null;
  /** Made by accepting. */
  membershipId: string | null;
}

export interface InvitationsTables {
  invitations: InvitationsTable;
}

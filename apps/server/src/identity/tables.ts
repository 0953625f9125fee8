import type { KeyScope } from '../contract/key-scope.js';
import type { Instant, InstantOrNull } from '../db/columns.js';

export interface SessionsTable {
  coopId: string;
  /** Its name in public. */
  id: string;
  tokenHash: Buffer;
  personId: string;
  via: 'session' | 'demonstration';
  createdAt: Instant;
  lastUsedAt: Instant;
  expiresAt: Instant;
}

export interface SignInLinksTable {
  coopId: string;
  tokenHash: Buffer;
  personId: string;
  /** Where it was sent: worth nothing once its person has another address. */
  toEmail: string | null;
  /** Several links came with one letter if it was sent more than once. */
  letterId: string | null;
  /** Set when the link came with an invitation: it is then worth as much as the invitation. */
  invitationId: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  usedAt: InstantOrNull;
}

export interface ApiKeysTable {
  coopId: string;
  id: string;
  tokenHash: Buffer;
  name: string;
  scopes: KeyScope[];
  createdAt: Instant;
  lastUsedAt: InstantOrNull;
  /** Null: it does not end by itself. */
  expiresAt: InstantOrNull;
  revokedAt: InstantOrNull;
  /** The key in whose place it came. */
  rotatedFrom: string | null;
}

export interface EmbedSessionsTable {
  coopId: string;
  id: string;
  tokenHash: Buffer;
  personId: string;
  teamId: string;
  capabilities: string[];
  origins: string[];
  apiKeyId: string;
  createdAt: Instant;
  lastUsedAt: InstantOrNull;
  expiresAt: Instant;
}

export interface IdentityTables {
  sessions: SessionsTable;
  signInLinks: SignInLinksTable;
  apiKeys: ApiKeysTable;
  embedSessions: EmbedSessionsTable;
}

import type { Temporal } from 'temporal-polyfill';
import type { Database, Tx } from '../db/database.js';
import type { AccountStatus, Language } from '../people/tables.js';
import type { ParsedToken } from './tokens.js';

export interface NewSession {
  coopId: string;
  id: string;
  tokenHash: Buffer;
  personId: string;
  via: 'session' | 'demonstration';
  at: Temporal.Instant;
  expiresAt: Temporal.Instant;
}

export async function insertSession(tx: Tx, { at, ...session }: NewSession): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({ ...session, createdAt: at, lastUsedAt: at })
    .execute();
}

export interface SessionRow {
  personId: string;
  via: 'session' | 'demonstration';
  expiresAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant;
  language: Language;
  accountStatus: AccountStatus;
}

/** The session of a token, live or ended, with the language its person reads. */
export const findSession = (db: Database, { coopId, hash }: Pick<ParsedToken, 'coopId' | 'hash'>) =>
  db.lookUp<SessionRow>('kith_session', coopId, hash);

export async function touchSession(tx: Tx, tokenHash: Buffer, at: Temporal.Instant) {
  await tx
    .updateTable('sessions')
    .set({ lastUsedAt: at })
    .where('tokenHash', '=', tokenHash)
    .execute();
}

export async function deleteSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute();
}

export function findPersonAndCoop(tx: Tx, coopId: string, personId: string) {
  return tx
    .selectFrom('people')
    .innerJoin('coops', 'coops.id', 'people.coopId')
    .select(['people.preferredName', 'people.language', 'coops.name as coopName'])
    .where('people.coopId', '=', coopId)
    .where('people.id', '=', personId)
    .executeTakeFirst();
}

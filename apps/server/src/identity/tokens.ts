import { createHash, randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';

/** What a token opens: told by its first letters, so that a leaked one is easily recognised. */
export type TokenKind = 'kss' | 'ksl' | 'kes' | 'kak';

export interface ParsedToken {
  kind: TokenKind;
  coopId: string;
  hash: Buffer;
}

const secretBytes = 32;
const coopBytes = 16;

/**
 * A new token: `kes_` and 64 letters, being the co-op's id and 256 random bits. The id says in
 * which co-op to look, so that no look-up crosses co-ops. Only the hash is kept.
 */
export function newToken(kind: TokenKind, coopId: string): { token: string; hash: Buffer } {
  const body = Buffer.concat([parse(coopId), randomBytes(secretBytes)]);
  const token = `${kind}_${body.toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

/** Reads a token of one of the kinds; undefined when it cannot be one of ours. */
export function parseToken(token: string, ...kinds: TokenKind[]): ParsedToken | undefined {
  const kind = kinds.find((each) => token.startsWith(`${each}_`));
  if (kind === undefined) return undefined;
  const body = Buffer.from(token.slice(kind.length + 1), 'base64url');
  if (body.length !== coopBytes + secretBytes) return undefined;
  try {
    return { kind, coopId: stringify(body.subarray(0, coopBytes)), hash: hashOf(token) };
  } catch {
    return undefined;
  }
}

/**
 * SHA-256 is enough for 256 random bits. Looking up by hash tells a guesser nothing by its timing:
 * a near miss of the token is no near miss of the hash.
 */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

import * as z from 'zod/mini';
import { KithError, localCodes } from '../errors.js';
import { path } from './path.js';

/** Who is behind a session, and how far it reaches. */
export interface Who {
  personId: string;
  scope: unknown;
}

export const askWho = {
  method: 'get',
  path: path`v1/session`,
  schema: z.looseObject({ person: z.looseObject({ id: z.string() }), scope: z.unknown() }),
} as const;

export const endSession = {
  method: 'delete',
  path: path`v1/session`,
  schema: z.unknown(),
} as const;

export const signedOut = () =>
  new KithError('The person has signed out.', { code: localCodes.signedOut });

export const anotherPerson = () =>
  new KithError('Somebody else has signed in since. Load the page again.', {
    code: localCodes.anotherPerson,
  });

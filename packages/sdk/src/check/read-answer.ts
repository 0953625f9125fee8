import * as z from 'zod/mini';
import { KithError, localCodes } from '../errors.js';

// A page that forbids `eval` would see zod try it.
z.config({ jitless: true });

/** How to find a broken answer again, without saying anything that was in it. */
export interface Answer {
  status: number;
  requestId?: string | undefined;
}

/** The answer in the shape of the contract, or a contract error that names the place. */
export function readAnswer<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  answer: Answer,
): z.output<Schema> {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  throw contractError(placeOf(result.error.issues[0]?.path ?? []), answer);
}

export function contractError(place: string, { status, requestId }: Answer): KithError {
  return new KithError(`The answer of the Kith server is not as agreed, at ${place}.`, {
    code: localCodes.contractBroken,
    status,
    requestId,
    detail: place,
  });
}

const placeOf = (path: readonly PropertyKey[]) =>
  ['$', ...path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))].join('');

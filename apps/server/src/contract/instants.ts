import { z } from '@hono/zod-openapi';
import { Temporal } from 'temporal-polyfill';
import { accepting } from './rule.js';

/** An instant in UTC, RFC 3339 with `Z`: as we write them. */
export const instantSchema = z.iso.datetime().openapi({ example: '2026-08-03T07:30:00Z' });

const accepted = 'an instant such as 2026-08-03T08:30:00+01:00, of the years 0001 to 9999 in UTC';

/**
 * An instant as others write it: any offset that RFC 3339 allows, and handed on in UTC. PostgreSQL
 * knows no year 0000 and no offset of 16 hours, and a far offset may lead out of year 9999.
 */
export const givenInstantSchema = z.iso
  .datetime({ offset: true, error: accepting(accepted) })
  .refine((text) => inUtc(text) !== undefined, { error: accepted, abort: true })
  .overwrite((text) => inUtc(text) ?? text);

function inUtc(text: string): string | undefined {
  try {
    const utc = Temporal.Instant.from(text).toString();
    return /^(?!0000)\d{4}-/.test(utc) ? utc : undefined;
  } catch {
    return undefined;
  }
}

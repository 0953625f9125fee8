import { type KeptLook, mergeLooks } from '@kith/core/access-log';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateSchema } from '../contract/common.js';
import type { Tx } from '../db/database.js';
import { cursorOf, keyIn, type Page } from '../http/paging.js';
import {
  type Between,
  findLooks,
  findReach,
  isLookedAt,
  type LooksWanted,
} from './access-log.sql.js';

export interface Days {
  /** `YYYY-MM-DD`, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Newest look told at all, the day to go on with, and before which of its numbers: all without one. */
const cursorKey = z.tuple([z.int().min(1), dateSchema, z.int().min(1).nullable()]);

/** How many looks are gone through for each sentence of a page before its last day is begun. */
const looksForASentence = 4;

/**
 * A page of what is told in one sentence each. A day is read whole, for only then is it known what
 * merges; a page may begin and end within it. Every page reads up to the newest look that the first
 * one knew of, so that no sentence is told twice or cut in two, whoever looks meanwhile.
 */
export async function pageOfLooks(
  tx: Tx,
  wanted: Omit<LooksWanted, 'upTo'>,
  {
    from,
    to,
    cursor,
    limit,
    timeZone,
  }: Days & { cursor: string | undefined; limit: number; timeZone: string },
): Promise<Page<KeptLook>> {
  const [upTo, day, before] = keyIn(cursor, cursorKey) ?? [];
  const looks = { ...wanted, upTo };
  const last = day ?? to;
  const until = last === undefined ? 'infinity' : startOf(dayAfter(last), timeZone);
  const since = from === undefined ? '-infinity' : startOf(from, timeZone);
  const reach = await findReach(tx, looks, { since, until }, limit * looksForASentence);
  const between: Between = { since, until };
  if (reach !== undefined) {
    between.since = startOf(dayIn(reach), timeZone);
  }
  const told = mergeLooks(await findLooks(tx, looks, between, timeZone)).filter(
    (look) => before === undefined || before === null || look.day !== day || look.number < before,
  );
  const items = told.slice(0, limit);
  // The newest look is not always of the newest number: one that took long is kept after a later one.
  const newest = upTo ?? Math.max(...told.map(({ number }) => number));
  const next = await nextKey();
  return { items, nextCursor: next === null ? null : cursorOf([newest, ...next]) };

  async function nextKey(): Promise<[day: string, before: number | null] | null> {
    const [here, following] = [items.at(-1), told[limit]];
    if (here !== undefined && following !== undefined) {
      return following.day === here.day ? [here.day, here.number] : [following.day, null];
    }
    if (reach === undefined) return null;
    const older = await isLookedAt(tx, looks, { since, until: between.since });
    return older
      ? [dayIn(Temporal.Instant.from(between.since).subtract({ nanoseconds: 1 })), null]
      : null;
  }

  function dayIn(instant: Temporal.Instant): string {
    return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  }
}

/** The first moment of a day where the team is. */
const startOf = (day: string, timeZone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '../src/config.js';
import type { Deps } from '../src/deps.js';
import { sessionCookieName } from '../src/http/session-cookie-name.js';
import { insertSession } from '../src/identity/sessions.sql.js';
import { newToken } from '../src/identity/tokens.js';
import { openDeps } from '../src/open-deps.js';
import { type Running, serve } from './kith.js';
import { dayFor } from './world.js';

export interface KillTrial {
  kills: number;
  /** Where the data is: KITH_DATA_DIR or DATABASE_URL. */
  environment: Record<string, string>;
}

export interface Outcome {
  kills: number;
  writes: number;
  /** Writes whose answer was lost though they had been kept: what a key is for. */
  foundDone: number;
  doubled: number;
  lost: number;
}

interface Write {
  title: string;
  key: string;
  answered: boolean;
}

const clients = 8;

/**
 * Kills a server at random moments while clients write with keys, and sends again what was not
 * answered, with the same keys. Then every write must be there exactly once.
 */
export async function killTrial({ kills, environment }: KillTrial): Promise<Outcome> {
  const cookie = await somebodySignedIn(environment);
  const writes: Write[] = [];
  const own: Array<Write | undefined> = Array.from({ length: clients });
  let foundDone = 0;
  let team: string | undefined;

  const write = async ({ address }: Running, mine: Write): Promise<void> => {
    for (;;) {
      const reply = await post(`${address}/v1/teams/${team}/visits`, visitOf(mine), {
        cookie,
        origin: address,
        'idempotency-key': mine.key,
      });
      // PostgreSQL may still be ending the transaction of the process that was killed.
      if (reply.code === 'idempotency_in_progress') await wait(100);
      else if (reply.status !== 201) throw new Error(`A write was answered ${reply.status}.`);
      else {
        mine.answered = true;
        if (reply.again) foundDone += 1;
        return;
      }
    }
  };

  for (let round = 0; round <= kills; round += 1) {
    const last = round === kills;
    const server = await serve(environment);
    const headers = { cookie, origin: server.address, 'idempotency-key': 'the-team' };
    team ??= (await post(`${server.address}/v1/teams`, { name: 'Edie’s team' }, headers)).id;
    let answersToCome = randomInt(1, 16);
    const writing = own.map(async (unanswered, client) => {
      if (unanswered !== undefined) await write(server, unanswered);
      own[client] = undefined;
      while (!last) {
        const mine = { title: `Visit ${writes.length}`, key: randomUUID(), answered: false };
        writes.push(mine);
        own[client] = mine;
        await write(server, mine);
        answersToCome -= 1;
        if (answersToCome === 0) setTimeout(() => server.child.kill('SIGKILL'), randomInt(0, 20));
      }
    });
    const ends = await Promise.allSettled(writing);
    for (const end of ends) {
      if (end.status === 'rejected' && !isLostConnection(end.reason)) throw end.reason;
    }
    server.child.kill(last ? 'SIGTERM' : 'SIGKILL');
    await server.ended;
  }
  const kept = await countsByTitle(environment);
  return {
    kills,
    writes: writes.length,
    foundDone,
    doubled: writes.filter(({ title }) => (kept.get(title) ?? 0) > 1).length,
    lost: writes.filter(({ title, answered }) => answered && !kept.has(title)).length,
  };
}

const isLostConnection = (error: unknown) => error instanceof TypeError;

const visitOf = ({ title }: Write) => ({
  title,
  kind: 'visit',
  startsOn: dayFor(title),
  startTime: '09:00',
  minutes: 30,
  repeats: 'once',
  slots: 1,
});

async function post(address: string, body: unknown, headers: Record<string, string>) {
  const reply = await fetch(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { id, code } = (await reply.json()) as { id?: string; code?: string };
  return { status: reply.status, id, code, again: reply.headers.has('idempotency-replayed') };
}

async function withDeps<T>(environment: Record<string, string>, work: (deps: Deps) => Promise<T>) {
  const { deps, close } = await openDeps(readConfig({ ...environment, LOG_LEVEL: 'silent' }));
  try {
    return await work(deps);
  } finally {
    await close();
  }
}

const countsByTitle = (environment: Record<string, string>) =>
  withDeps(environment, async ({ db }) => {
    const rows = await db.asOwnerOfSchema((tx) =>
      tx
        .selectFrom('visitSeries')
        .select(({ fn }) => ['title', fn.countAll<number>().as('kept')])
        .groupBy('title')
        .execute(),
    );
    return new Map(rows.map(({ title, kept }) => [title, Number(kept)]));
  });

/** An invented person in a co-op of their own: the cookie of their session. */
export const somebodySignedIn = (environment: Record<string, string>): Promise<string> =>
  withDeps(environment, async ({ config, db, newId, now }) => {
    const [coopId, personId, at] = [newId(), newId(), now()];
    const coop = { id: coopId, slug: 'larkmoor', name: 'Larkmoor', recordedAt: at };
    const { token, hash } = newToken('kss', coopId);
    const session = { coopId, id: newId(), tokenHash: hash, personId, via: 'session' as const, at };
    await db.asOwnerOfSchema(async (tx) => {
      await tx.insertInto('coops').values(coop).execute();
      await tx
        .insertInto('people')
        .values({
          coopId,
          id: personId,
          preferredName: 'Sam Okoro',
          method: 'self',
          recordedAt: at,
        })
        .execute();
      await insertSession(tx, { ...session, expiresAt: at.add({ hours: 24 }) });
    });
    return `${sessionCookieName(config)}=${token}`;
  });

import { pino } from 'pino';
import { v7 } from 'uuid';
import { LooksKept } from '../access/looks-kept.js';
import { createApp } from '../app.js';
import { type Config, readConfig } from '../config.js';
import { databaseOn } from '../db/database.js';
import type { Engine } from '../db/engine.js';
import { openLiveUpdates } from '../db/live-updates.js';
import type { Deps } from '../deps.js';
import type { Letter } from '../mail/mailer.js';
import { inMemoryMasterKeys } from '../sealed/master-keys.js';
import { sealerOf } from '../sealed/sealer.js';
import { Clock } from './clock.js';
import { declaredStatuses } from './declared-statuses.js';

export const publicUrl = 'https://kith.example.org';

export interface TestServer {
  deps: Deps;
  clock: Clock;
  /** Every letter sent so far, oldest first. */
  letters: Letter[];
  /** Takes a request as a socket would, without one. */
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** The whole server on an engine that holds a migrated database, with a clock that stands still. */
export async function startTestServer(
  engine: Engine,
  settings: Partial<Config> = {},
  newId = () => v7(),
): Promise<TestServer> {
  const clock = new Clock();
  const letters: Letter[] = [];
  const db = databaseOn(engine, () => clock.now());
  const live = await openLiveUpdates(engine);
  const log = pino({ level: 'silent' });
  const deps: Deps = {
    db,
    live,
    looksKept: new LooksKept(),
    now: () => clock.now(),
    newId,
    sealer: sealerOf({ db, now: () => clock.now(), newId, log }, inMemoryMasterKeys),
    mail: { reaches: 'people', send: async (letter) => void letters.push(letter) },
    log,
    // A clock that stands still never fills a budget again: tests of limits ask for them.
    config: {
      ...readConfig({ KITH_PUBLIC_URL: publicUrl, KITH_DEMO: 'true', KITH_REQUEST_LIMITS: 'no' }),
      ...settings,
    },
  };
  const app = createApp(deps);
  const requireDeclared = declaredStatuses(app);
  return {
    deps,
    clock,
    letters,
    async fetch(request) {
      const answer = await app.fetch(request);
      requireDeclared(request, answer);
      return answer;
    },
    async close() {
      await live.close();
      await db.close();
    },
  };
}

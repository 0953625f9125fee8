import { ask } from './calls.js';
import type { Tx } from './database.js';
import type { Engine } from './engine.js';

const channel = 'kith_live';

/** Told to every listener of every team when news may have been missed: anything may have changed. */
export const reconnected = 'reconnected';

/** That something changed in a team: ids only, so that hearing it tells nothing. */
export interface LiveUpdate {
  coopId: string;
  teamId: string;
  type: string;
  /** The event of the team that it comes from: all up to it are told with it. */
  number?: number;
}

export interface LiveUpdates {
  /** Calls the listener for each change in the team. Returns what ends it. */
  subscribe(
    team: Pick<LiveUpdate, 'coopId' | 'teamId'>,
    listener: (update: LiveUpdate) => void,
  ): () => void;
  close(): Promise<void>;
}

/** Tells every server process, once this transaction is committed. */
export async function announce(tx: Tx, { coopId, teamId, type }: LiveUpdate): Promise<void> {
  const given = [channel, JSON.stringify({ coopId, teamId, type })];
  await ask(tx, { told: { name: 'pg_notify', given } });
}

export async function openLiveUpdates(engine: Engine): Promise<LiveUpdates> {
  const listeners = new Map<string, Set<(update: LiveUpdate) => void>>();
  const stop = await engine.listen(channel, {
    heard(payload) {
      const update = JSON.parse(payload) as LiveUpdate;
      for (const listener of listeners.get(keyOf(update)) ?? []) listener(update);
    },
    missed() {
      for (const [key, here] of listeners) {
        const [coopId = '', teamId = ''] = key.split('/');
        for (const listener of here) listener({ coopId, teamId, type: reconnected });
      }
    },
  });

  return {
    subscribe(team, listener) {
      const key = keyOf(team);
      const here = listeners.get(key) ?? new Set();
      listeners.set(key, here.add(listener));
      return () => {
        here.delete(listener);
        if (here.size === 0 && listeners.get(key) === here) listeners.delete(key);
      };
    },
    async close() {
      listeners.clear();
      await stop();
    },
  };
}

const keyOf = ({ coopId, teamId }: Pick<LiveUpdate, 'coopId' | 'teamId'>) => `${coopId}/${teamId}`;

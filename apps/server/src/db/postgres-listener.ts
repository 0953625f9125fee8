import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Hearing } from './engine.js';
import { troubleWithPostgres } from './trouble.js';

interface Listening extends Hearing {
  settings: pg.ClientConfig;
  channel: string;
  onLost: (error: Error) => void;
  pulse?: Pulse;
}

/** How often the other end is asked whether it is there, and how long it may think about it. */
interface Pulse {
  every: number;
  within: number;
}

const firstPause = 100;
const longestPause = 5_000;

const usualPulse: Pulse = { every: 15_000, within: 10_000 };

/**
 * LISTEN on a connection of its own, made anew when it is lost, with growing pauses. The first one
 * must succeed. While nothing comes it is asked now and then: a connection whose other end is gone
 * without a word looks just like one on which nothing happens.
 */
export async function listenWithReconnect(listening: Listening): Promise<() => Promise<void>> {
  const closing = new AbortController();
  let connection = await connect(listening);

  const keepListening = async () => {
    while (!closing.signal.aborted) {
      await connection.ended;
      if (closing.signal.aborted) return;
      connection = await reconnect(listening, closing.signal);
      if (!closing.signal.aborted) listening.missed();
    }
  };
  keepListening().catch(() => {}); // Only the closing ends it early.
  return async () => {
    closing.abort();
    connection.end();
    await connection.ended;
  };
}

interface Connection {
  /** Resolves once it is lost or ended. */
  ended: Promise<void>;
  end(): void;
}

async function connect({
  settings,
  channel,
  heard,
  onLost,
  pulse: { every, within } = usualPulse,
}: Listening): Promise<Connection> {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: within });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  client.on('error', onLost);
  let isAsking = false;
  const end = () => {
    // With a question under way, ending does not wait for the other end.
    if (!isAsking) client.query('select 1').catch(() => {});
    client.end().catch(() => {});
  };
  const ask = async (text: string) => {
    if (isAsking) return;
    isAsking = true;
    const overdue = setTimeout(end, within);
    await client.query(text).finally(() => clearTimeout(overdue));
    isAsking = false;
  };
  try {
    await client.connect();
    await ask(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    end();
    throw troubleWithPostgres(error, 'connect') ?? error;
  }
  const asking = setInterval(() => void ask('select 1').catch(end), every);
  void ended.then(() => clearInterval(asking));
  return { ended, end };
}

async function reconnect(listening: Listening, signal: AbortSignal): Promise<Connection> {
  for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
    await wait(pause, undefined, { signal });
    try {
      const connection = await connect(listening);
      if (signal.aborted) connection.end();
      return connection;
    } catch (error) {
      listening.onLost(error as Error);
    }
  }
}

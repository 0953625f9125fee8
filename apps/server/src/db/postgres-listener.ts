import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Hearing } from './engine.js';

interface Listening extends Hearing {
  settings: pg.ClientConfig;
  channel: string;
  onLost: (error: Error) => void;
}

const firstPause = 100;
const longestPause = 5_000;

/** How often the other end is asked whether it is there, and how long it may think about it. */
const askEvery = 15_000;
const answerWithin = 10_000;

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
  const done = keepListening().catch(() => {}); // Only the closing ends it early.
  return async () => {
    closing.abort();
    connection.end();
    await done;
  };
}

interface Connection {
  /** Resolves once it is lost or ended. */
  ended: Promise<void>;
  end(): void;
}

async function connect({ settings, channel, heard, onLost }: Listening): Promise<Connection> {
  const client = new pg.Client({ ...settings, connectionTimeoutMillis: answerWithin });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('notification', ({ payload }) => heard(payload ?? ''));
  client.on('error', onLost);
  // With a question under way, ending does not wait for the other end.
  const end = () => {
    clearInterval(asking);
    client.query('select 1').catch(() => {});
    client.end().catch(() => {});
  };
  const ask = async (text: string) => {
    const overdue = setTimeout(end, answerWithin);
    await client.query(text).finally(() => clearTimeout(overdue));
  };
  const asking = setInterval(() => void ask('select 1').catch(end), askEvery);
  void ended.then(() => clearInterval(asking));
  try {
    await client.connect();
    await ask(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    end();
    throw error;
  }
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

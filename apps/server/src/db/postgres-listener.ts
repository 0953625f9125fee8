import pg from 'pg';

interface Listening {
  settings: pg.ClientConfig;
  channel: string;
  heard: (payload: string) => void;
  onLost: (error: Error) => void;
}

const longestPause = 10_000;

/** LISTEN on a connection of its own, made anew when it is lost, with growing pauses. */
export async function listenWithReconnect(listening: Listening): Promise<() => Promise<void>> {
  let closed = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = 100;

  const open = async () => {
    const next = new pg.Client(listening.settings);
    client = next;
    next.on('notification', ({ payload }) => listening.heard(payload ?? ''));
    next.on('error', (error) => {
      listening.onLost(error);
      again();
    });
    next.on('end', () => again());
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(listening.channel)}`);
    pause = 100;
  };

  const again = () => {
    if (closed || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      client?.removeAllListeners().on('error', () => {});
      open().catch(again);
    }, pause);
    pause = Math.min(pause * 2, longestPause);
  };

  await open();
  return async () => {
    closed = true;
    clearTimeout(timer);
    await client?.end();
  };
}

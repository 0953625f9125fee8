import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** Each stream has a socket of its own, as each page has. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

export interface EventListener {
  /** How many events it was told. */
  told: number;
  /** When it was told the last, by `performance.now()`. */
  toldAt: number;
  hasEnded: boolean;
  stop(): void;
}

/** Opens one stream of events; resolves when it listens. */
export function listenForEvents(
  url: string,
  headers: Record<string, string>,
): Promise<EventListener> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent }, (response) => {
      if (response.statusCode === 200) resolve(listenerOn(response));
      else void text(response).then((refusal) => reject(new Error(refusal)));
    });
    request.once('error', reject);
  });
}

function listenerOn(response: IncomingMessage): EventListener {
  const listener: EventListener = {
    told: 0,
    toldAt: 0,
    hasEnded: false,
    stop: () => response.destroy(),
  };
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const events = chunk.split('\nevent: ').length - 1 + (chunk.startsWith('event: ') ? 1 : 0);
    if (events === 0) return;
    listener.told += events;
    listener.toldAt = performance.now();
  });
  response.on('error', () => {});
  response.once('close', () => {
    listener.hasEnded = true;
  });
  return listener;
}

import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import * as z from 'zod/mini';
import { isEnded, isKithError, isMisdirected } from '../errors.js';
import { path } from '../transport/path.js';
import type { Transport } from '../transport/transport.js';
import type { Told } from './event.js';
import { pause } from './pause.js';
import { Watch } from './watch.js';

/** Until the server says otherwise. */
const firstWait = 1_000;
const longestWait = 30_000;

const dataSchema = z.looseObject({ type: z.optional(z.string()) });

export interface StreamOptions {
  signal: AbortSignal;
  /** Has somebody listened before, for the same readers? */
  goesOn: boolean;
  /** The id of the last event that was heard. */
  heard: string | undefined;
  /** The server said something, if only that it is there. */
  onAlive: () => void;
}

/**
 * Changes in a team as one connection tells them, one connection after the other: after a loss,
 * after a silence longer than the server's, and at once when the network or the reader is back. Ends
 * with the signal; throws when the server refuses.
 */
export async function* stream(
  transport: Transport,
  teamId: string,
  { signal, goesOn, heard, onAlive }: StreamOptions,
): AsyncGenerator<Told, void, void> {
  const at = path`v1/teams/${teamId}/events`;
  let failures = 0;
  let comeBackAfter = firstWait;
  const onRetry = (milliseconds: number) => (comeBackAfter = milliseconds);
  while (!signal.aborted) {
    const watch = new Watch(signal);
    const onBytes = () => {
      watch.alive();
      onAlive();
    };
    try {
      const response = await transport.open(at, { signal: watch.signal, heard });
      onBytes();
      if (heard === undefined) yield { type: goesOn ? 'reconnected' : 'connected' };
      goesOn = true;
      for await (const message of messagesOf(response, { onBytes, onRetry })) {
        failures = 0;
        if (message.id) heard = message.id;
        if (message.event !== 'resumed') yield { type: typeOf(message), id: heard };
      }
    } catch (error) {
      if (isRefusal(error)) throw error;
    } finally {
      watch.end();
    }
    if (watch.gaveUp) continue;
    await pause(Math.min(comeBackAfter * 2 ** failures, longestWait), signal);
    failures += 1;
  }
}

async function* messagesOf(
  { body }: Response,
  { onBytes, onRetry }: { onBytes: () => void; onRetry: (milliseconds: number) => void },
): AsyncGenerator<EventSourceMessage, void, void> {
  if (!body) return;
  const alive = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      onBytes();
      controller.enqueue(bytes);
    },
  });
  const reader = body
    .pipeThrough(alive)
    .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    .pipeThrough(new EventSourceParserStream({ onRetry }))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function typeOf({ event, data }: EventSourceMessage): string {
  if (event) return event;
  const parsed = z.safeParse(dataSchema, jsonOf(data));
  return (parsed.success && parsed.data.type) || 'changed';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The server answered and said no, or it is the wrong one: asking again would not help. */
export function isRefusal(error: unknown): boolean {
  if (isMisdirected(error) || isEnded(error)) return true;
  const status = isKithError(error) ? (error.status ?? 500) : 500;
  return status < 500 && status !== 408 && status !== 429;
}

import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import * as z from 'zod/mini';
import { isKithError, isMisdirected } from './errors.js';
import type { RequestOptions } from './transport/options.js';
import { path } from './transport/path.js';
import type { Transport } from './transport/transport.js';

/**
 * That something changed in a team: no more than that, so whoever hears it asks again for what they
 * show. `reconnected` follows a lost connection where anything may have changed meanwhile; else what
 * did change is told after it.
 */
export interface LiveEvent {
  /** Such as `rota`, `members` or `invitations`; treat a word you do not know as "anything". */
  type: string;
  teamId: string;
}

/** Until the server says otherwise. */
const firstWait = 1_000;
const longestWait = 30_000;

const dataSchema = z.looseObject({ type: z.optional(z.string()) });

/**
 * Changes in a team as they happen. Comes back after a lost connection, when the server asked to;
 * ends with the signal; throws when the server refuses.
 */
export async function* live(
  transport: Transport,
  teamId: string,
  { signal }: Pick<RequestOptions, 'signal'> = {},
): AsyncGenerator<LiveEvent, void, void> {
  const at = path`v1/teams/${teamId}/events`;
  let failures = 0;
  let wasConnected = false;
  let comeBackAfter = firstWait;
  let heard: string | undefined;
  const onRetry = (milliseconds: number) => (comeBackAfter = milliseconds);
  while (!signal?.aborted) {
    try {
      const response = await transport.open(at, { signal, heard });
      if (wasConnected && heard === undefined) yield { type: 'reconnected', teamId };
      wasConnected = true;
      for await (const message of messagesOf(response, onRetry)) {
        failures = 0;
        if (message.id) heard = message.id;
        if (message.event !== 'resumed') yield { type: typeOf(message), teamId };
      }
    } catch (error) {
      if (signal?.aborted) return;
      if (isRefusal(error)) throw error;
    }
    await pause(Math.min(comeBackAfter * 2 ** failures, longestWait), signal);
    failures += 1;
  }
}

async function* messagesOf(
  { body }: Response,
  onRetry: (milliseconds: number) => void,
): AsyncGenerator<EventSourceMessage, void, void> {
  if (!body) return;
  const reader = body
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
function isRefusal(error: unknown): boolean {
  if (isMisdirected(error)) return true;
  const status = isKithError(error) ? (error.status ?? 500) : 500;
  return status < 500 && status !== 408 && status !== 429;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done, { once: true });
    if (signal?.aborted) done();
  });
}

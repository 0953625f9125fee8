import type { LiveEvent } from './live/event.js';
import { Hearing } from './live/hearing.js';
import { pause } from './live/pause.js';
import { isRefusal } from './live/stream.js';
import type { RequestOptions } from './transport/options.js';
import type { Transport } from './transport/transport.js';

export type { LiveEvent } from './live/event.js';

const hearings = new Map<string, Hearing>();
const alone = new WeakMap<Transport, string>();

/**
 * Changes in a team as they happen. All who listen to a team as the same person share a connection,
 * in a page and over the tabs of a site. Comes back after a lost connection, when the server asked
 * to; ends with the signal; throws when the server refuses or the session is over.
 */
export async function* live(
  transport: Transport,
  teamId: string,
  { signal = new AbortController().signal }: Pick<RequestOptions, 'signal'> = {},
): AsyncGenerator<LiveEvent, void, void> {
  const since = Date.now();
  const who = await whoever(transport, signal);
  if (signal.aborted) return;
  const reader = hearingOf(transport, teamId, who).listen(since).getReader();
  const leave = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', leave);
  transport.ended.addEventListener('abort', leave);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done && !signal.aborted) transport.ended.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', leave);
    transport.ended.removeEventListener('abort', leave);
    leave();
  }
}

function hearingOf(transport: Transport, teamId: string, who: string | undefined): Hearing {
  const name = who && `kith ${who} ${teamId}`;
  const key = name ?? `${aloneAs(transport)} ${teamId}`;
  let hearing = hearings.get(key);
  if (hearing === undefined) {
    const onEnd = () => {
      if (hearings.get(key) === hearing) hearings.delete(key);
    };
    hearing = new Hearing({ transport, teamId, name, onEnd });
    hearings.set(key, hearing);
  }
  return hearing;
}

/** A client that has no session of a page shares with nobody. */
function aloneAs(transport: Transport): string {
  const name = alone.get(transport) ?? crypto.randomUUID();
  alone.set(transport, name);
  return name;
}

/** Whose session it is, asked until somebody says. */
async function whoever(transport: Transport, signal: AbortSignal): Promise<string | undefined> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      return await transport.who(signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      if (isRefusal(error)) throw error;
    }
    await pause(wait, signal);
    if (signal.aborted) return undefined;
  }
}

import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { App } from './app-type.js';

const heartbeatEvery = 25_000;
/** Reconnecting asks for access anew: nobody listens on with a session that has ended. */
const longestStream = 10 * 60_000;
const reconnectAfter = 2_000;

/**
 * Server-sent events of what changes in a team: `ready` once, then `change` with `{ teamId, type }`.
 * Ids only; the page asks again for what it shows. Check access before calling this.
 */
export function streamLiveUpdates(c: Context<App>, team: { coopId: string; teamId: string }) {
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  const { closing, deps } = c.var;
  return streamSSE(c, async (stream) => {
    const ended = new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      closing.addEventListener('abort', () => resolve(), { once: true });
      const timer = setTimeout(resolve, longestStream);
      timer.unref();
      stream.onAbort(() => clearTimeout(timer));
    });
    const unsubscribe = deps.live.subscribe(team, ({ teamId, type }) => {
      void stream.writeSSE({ event: 'change', data: JSON.stringify({ teamId, type }) });
    });
    const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatEvery);
    heartbeat.unref();
    await stream.writeSSE({ event: 'ready', data: '{}', retry: reconnectAfter });
    await ended;
    clearInterval(heartbeat);
    unsubscribe();
    if (!stream.aborted) await stream.writeSSE({ event: 'bye', data: '{}', retry: reconnectAfter });
  });
}

import { AsyncResource } from 'node:async_hooks';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { reconnected } from '../db/live-updates.js';
import { troubleIn } from '../db/trouble.js';
import type { App } from './app-type.js';
import { networkOf } from './network-address.js';

const heartbeatEvery = 25_000;
const reconnectAfter = 2_000;

/**
 * Server-sent events of what changes in a team, each named by its type and saying the team's id: a
 * page asks again for what it shows. Before each event and each heartbeat it is asked anew whether
 * the listener still may hear, so that the stream ends with the session or the access. While the
 * database is away nothing is told; once it is back, that anything may have changed.
 * @param requireMayHear Throws when they may no longer. Ask once before calling this.
 */
export function streamLiveUpdates(
  c: Context<App>,
  team: { coopId: string; teamId: string },
  requireMayHear: () => Promise<void>,
) {
  const { personId, language } = c.var.actor;
  const leave = c.var.streams.enter({ personId, language, network: networkOf(c) });
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  // Whoever asks for the headers alone reads no stream, so nobody would ever end it.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  const { closing, deps } = c.var;
  return streamSSE(c, async (stream) => {
    let over = false;
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = () => {
        over = true;
        resolve();
      };
    });
    // A change is heard inside the transaction that made it; asking anew must not join that one.
    const tell = AsyncResource.bind((write: () => Promise<unknown>) => {
      requireMayHear()
        .then(write)
        .catch((error: unknown) => (troubleIn(error) ? owe() : end()));
    });
    const tellChange = (type: string) => {
      const data = JSON.stringify({ teamId: team.teamId });
      tell(() => stream.writeSSE({ event: type, data }));
    };
    let owed: NodeJS.Timeout | undefined;
    const owe = () => {
      if (over) return;
      // Not all streams at the same moment: the database has just come back.
      owed ??= setTimeout(
        () => {
          owed = undefined;
          tellChange(reconnected);
        },
        reconnectAfter * (0.5 + Math.random()),
      );
    };

    void ended.then(leave);
    stream.onAbort(end);
    if (closing.aborted || stream.aborted) end();
    closing.addEventListener('abort', end, { once: true });
    const unsubscribe = deps.live.subscribe(team, ({ type }) => tellChange(type));
    const heartbeat = setInterval(() => tell(() => comment(stream, 'still here')), heartbeatEvery);
    heartbeat.unref();

    // The first bytes tell the reader that nothing is missed from here on.
    await stream.write(`: listening\nretry: ${reconnectAfter}\n\n`);
    await ended;
    clearTimeout(owed);
    clearInterval(heartbeat);
    unsubscribe();
    closing.removeEventListener('abort', end);
    if (closing.aborted) await comment(stream, 'stopping, come back');
  });
}

const comment = (stream: SSEStreamingApi, text: string) => stream.write(`: ${text}\n\n`);

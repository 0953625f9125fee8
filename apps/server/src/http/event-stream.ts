import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { reconnected } from '../db/live-updates.js';
import type { News } from '../live/untold.js';
import type { App } from './app-type.js';
import { personCalling, sessionOf } from './identify.js';
import { networkOf } from './network-address.js';
import { OpenStream, reconnectAfter } from './open-stream.js';

/**
 * Server-sent events of what changes in a team, each named by its type and saying the team's id: a
 * page asks again for what it shows. Ask once whether they may hear before calling this; from then
 * on their hearing does, before anything is told, and ends the stream with the session or access.
 * `missed` finds what changed since whoever comes back was last told.
 */
export function streamLiveUpdates(
  c: Context<App>,
  { teamId, missed }: { teamId: string; missed?: (() => Promise<News>) | undefined },
) {
  const { actor, closing, deps, hearings, streams } = c.var;
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  // Whoever asks for the headers alone reads no stream, so nobody would ever end it.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  const { personId, language } = actor;
  const leave = streams.enter({ personId, language, network: networkOf(c) });
  const { measures } = hearings;
  measures.open.inc();
  return streamSSE(c, async (stream) => {
    const open = new OpenStream({
      session: sessionOf(c),
      whoNow: () => personCalling(c),
      write: (text) => stream.write(text),
      teamId,
      now: deps.now,
      comeBackAfter: () => reconnectAfter(streams.inAll),
      cutOff() {
        measures.shed.inc();
        stream.abort();
        // What was not taken would keep the socket open for as long as its other end likes.
        (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing?.destroy();
      },
    });
    const end = () => open.end();
    stream.onAbort(end);
    closing.addEventListener('abort', end, { once: true });
    if (closing.aborted || stream.aborted) end();
    const leaveHearing = hearings.join(actor, teamId, open);
    open.begin();
    // Asked for once all that comes from here on is heard: so nothing lies between the two.
    if (missed !== undefined) await resume(open, missed);
    await open.ended;
    leaveHearing();
    leave();
    measures.open.dec();
    closing.removeEventListener('abort', end);
    if (closing.aborted) await stream.write(open.goodbye());
  });
}

/** Where it cannot be found out, anything may have changed. */
async function resume(open: OpenStream, missed: () => Promise<News>): Promise<void> {
  try {
    open.resume(await missed());
  } catch {
    open.tell({ types: [reconnected] });
  }
}

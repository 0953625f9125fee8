/* eslint-disable no-console -- what it measures is for the terminal */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { databaseOn } from '../src/db/database.js';
import { usualLimits } from '../src/db/limits.js';
import { announce } from '../src/db/live-updates.js';
import { openPostgres } from '../src/db/postgres-engine.js';
import { openStreams } from '../src/limits/budgets.js';
import { filledCarer, filledOwner, filledTeam } from '../src/testing/fill-with-visits.sql.js';
import { startChild } from './child.js';
import { type EventListener, listenForEvents } from './event-listener.js';
import { type Measured, measured } from './load.js';
import { signIn } from './sign-in.js';
import { coopId, sizedDatabase } from './sized-database.js';

/**
 * What event streams cost whoever asks for a week meanwhile: the same requests without streams,
 * with as many as one person may open, and with five hundred of ten people in two teams, while
 * both teams change without pause. Ratios of one run tell more than its figures.
 *
 *     TEST_DATABASE_URL=… npm run bench:streams --workspace apps/server
 */
const { values: options } = parseArgs({
  options: {
    visits: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '10' },
    /** In a second. */
    changes: { type: 'string', default: '200' },
  },
});
const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL of your own.');
const connections = Number(options.connections);
const seconds = Number(options.seconds);
const changesASecond = Number(options.changes);

/** Ten people: the Owner and four carers of each of two teams. */
const listeners = [1, 2].flatMap((team) =>
  [filledOwner(team), ...[0, 1, 2, 3].map((nth) => filledCarer(team, nth))].map((personId) => ({
    personId,
    teamId: filledTeam(team),
  })),
);
/** Whose weeks are read: teams that nobody listens to. */
const readers = Array.from({ length: connections }, (_, nth) => 3 + (nth % 3));

const { url, ownerUrl, superuserUrl } = await sizedDatabase(
  serverUrl,
  Number(options.visits),
  false,
);
const engine = openPostgres({ url: superuserUrl, limits: { ...usualLimits, wait: 60_000 } });
const db = databaseOn(engine, () => Temporal.Now.instant());
const sessions = await signIn(superuserUrl, [
  ...listeners.map(({ personId }) => personId),
  ...readers.map(filledOwner),
]);
const kith = await startChild('kith', {
  DATABASE_URL: url,
  DATABASE_OWNER_URL: ownerUrl,
  LOG_LEVEL: 'silent',
  KITH_REQUEST_LIMITS: 'no',
});
const headersOf = (nth: number) => ({
  cookie: `kith_session=${sessions[nth] ?? ''}`,
  origin: kith.address,
});

const readWeeks = (duration: number) =>
  measured({
    address: kith.address,
    connections,
    seconds: duration,
    requests: (connection) => [
      {
        path: `/v1/teams/${filledTeam(readers[connection] ?? 3)}/rota`,
        headers: headersOf(listeners.length + connection),
      },
    ],
  });

/** So many a second in turn in both teams, until told to stop. Returns how many they were. */
async function change(until: AbortSignal): Promise<number> {
  const began = performance.now();
  const all: Array<Promise<void>> = [];
  while (!until.aborted) {
    const due = ((performance.now() - began) / 1000) * changesASecond;
    while (all.length < due) {
      const teamId = filledTeam(1 + (all.length % 2));
      const update = { coopId, teamId, type: 'rota.changed' };
      all.push(db.asOwnerOfSchema((tx) => announce(tx, update)));
    }
    await wait(5);
  }
  await Promise.all(all);
  return all.length;
}

/** Decisions made, and seconds of processor used, since it was started. */
async function soFar() {
  const metrics = await (await fetch(`${kith.address}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (.*)$`, 'm').exec(metrics)?.[1]);
  return {
    decisions: read('kith_event_decisions_total'),
    processor: read('process_cpu_seconds_total'),
  };
}

/** Opened some at a time: a page that opens a stream is a request like any other. */
async function listen(people: number): Promise<EventListener[]> {
  const streams: EventListener[] = [];
  for (const [nth, { teamId }] of listeners.slice(0, people).entries()) {
    const at = `${kith.address}/v1/teams/${teamId}/events`;
    while (streams.length < (nth + 1) * openStreams.ofPerson) {
      const some = Array.from({ length: 10 }, () => listenForEvents(at, headersOf(nth)));
      streams.push(...(await Promise.all(some)));
    }
  }
  return streams;
}

/** Weeks read while teams change and so many people listen, each on as many pages as they may. */
async function round(people: number): Promise<Measured> {
  const streams = await listen(people);
  const before = await soFar();
  const enough = new AbortController();
  const changing = change(enough.signal);
  const result = await readWeeks(seconds);
  enough.abort();
  const changes = await changing;
  const lastChange = performance.now();
  const { processor } = await soFar();
  await wait(1_000);
  const decisions = (await soFar()).decisions - before.decisions;
  report(`${streams.length} streams`, result);
  const each = ((processor - before.processor) * 1000) / (result.perSecond * seconds);
  console.log(`  ${each.toFixed(1)} ms of processor for each week`);
  if (streams.length > 0) {
    const late = Math.max(...streams.map(({ toldAt }) => toldAt)) - lastChange;
    const told = streams.map((each) => each.told);
    const [least, most] = [Math.min(...told), Math.max(...told)];
    const { length: ended } = streams.filter(({ hasEnded }) => hasEnded);
    console.log(
      `  ${changes} changes, ${decisions} decisions: ${(decisions / changes).toFixed(2)} a change\n` +
        `  each stream was told ${least} to ${most} times, the last ${late.toFixed(0)} ms after the last change; ${ended} ended`,
    );
  }
  for (const stream of streams) stream.stop();
  await wait(500);
  return result;
}

/** All pages of all people opened in the same instant, as when a process has just been replaced. */
async function openAllAtOnce(): Promise<void> {
  const began = performance.now();
  const took: number[] = [];
  const opened = await Promise.allSettled(
    listeners.flatMap(({ teamId }, nth) =>
      Array.from({ length: openStreams.ofPerson }, async () => {
        const at = `${kith.address}/v1/teams/${teamId}/events`;
        const stream = await listenForEvents(at, headersOf(nth));
        took.push(performance.now() - began);
        return stream;
      }),
    ),
  );
  const streams = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  console.log(
    `${opened.length} at once  ${streams.length} opened, ${opened.length - streams.length} refused; the last after ${Math.max(...took).toFixed(0)} ms`,
  );
  for (const stream of streams) stream.stop();
  await wait(500);
}

function report(name: string, { perSecond, p50, p99, refused }: Measured) {
  const more = refused > 0 ? `, ${refused} refused` : '';
  const figures = `${perSecond.toFixed(0)} weeks a second, p50 ${p50} ms, p99 ${p99} ms`;
  console.log(`${name.padEnd(12)} ${figures}${more}`);
}

await readWeeks(3);
report('nothing else', await readWeeks(seconds));
for (let times = 0; times < 3; times += 1) await openAllAtOnce();
for (const people of [1, listeners.length]) {
  const without = await round(0);
  const { p50, p99 } = await round(people);
  const ratios = [p50 / without.p50, p99 / without.p99].map((ratio) => ratio.toFixed(2));
  console.log(`  beside no streams: p50 × ${ratios[0]}, p99 × ${ratios[1]}`);
}
await kith.stop();
await db.close();

/* eslint-disable no-console -- what it measures is for the terminal */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runDueJobs } from '../src/jobs/run-due-jobs.js';
import { jobs } from '../src/jobs.js';
import { type GivenCoop, givenOn } from '../src/testing/given.js';
import { teamsOf } from '../src/testing/given-team.js';
import { throwawayPostgres } from '../src/testing/postgres-database.js';
import { recordingOn } from '../src/testing/recording-engine.js';
import { startTestServer } from '../src/testing/test-server.js';

/**
 * The longest turn of the event loop under the largest plans that are accepted: visits of every day
 * for four people, written down a month late, then the job that makes the rest, their week read, the
 * longest list and the largest bodies. On PostgreSQL, so that what is measured is the server's own
 * (and of whoever reads its answers in this process). `npm run bench:event-loop`.
 */
const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL of your own.');
const engine = recordingOn(await throwawayPostgres(serverUrl));
const server = await startTestServer(engine);
let coop: Promise<GivenCoop> | undefined;
const given = givenOn(
  () => server,
  () => (coop ??= given.coop()),
  () => engine,
);
const { team, member } = teamsOf(given);
const place = await team();
const edie = given.as(place.owner);

const largest = {
  title: 'Getting up',
  startsOn: '2026-07-03',
  startTime: '08:30',
  minutes: 45,
  repeats: 'weekly',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  slots: 4,
};
const arrange = () => edie.post(`/v1/teams/${place.id}/visits`, largest);

/**
 * The longest turn by the clock, which counts whatever else the machine does, and by the processor
 * time of this process from one turn to the next, which does not.
 */
async function longestTurn(what: string, times: number, work: () => Promise<unknown>) {
  const turns: number[] = [];
  let running = true;
  let last = process.cpuUsage();
  const turn = () => {
    const { user, system } = process.cpuUsage(last);
    turns.push((user + system) / 1000);
    last = process.cpuUsage();
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let time = 0; time < times; time += 1) await work();
  running = false;
  delay.disable();
  const [longest = 0, second = 0, third = 0] = turns.sort((one, other) => other - one);
  const shown = [longest, second, third].map((milliseconds) => milliseconds.toFixed(1)).join(', ');
  console.log(
    `${what}: ${shown} ms of processor in the longest turns; ${(delay.max / 1e6).toFixed(1)} ms by the clock`,
  );
}

// Code that runs for the first time is compiled: that is not what is measured.
for (let time = 0; time < 5; time += 1) await arrange();
await edie.get(`/v1/teams/${place.id}/rota`);
await longestTurn('The largest plan', 23, arrange);
await longestTurn('The job that makes the rest', 1, () => runDueJobs(given.deps, jobs));
// 28 plans of every day: 196 of the 200 visits that a week may hold, for four people each.
await longestTurn('The largest week', 10, () => edie.get(`/v1/teams/${place.id}/rota`));

for (let count = 0; count < 100; count += 1) await member(place);
const members = () => edie.get(`/v1/teams/${place.id}/members?limit=100`);
await members();
await longestTurn('The largest page of members', 10, members);

const many = Object.fromEntries(Array.from({ length: 16_500 }, (_, nth) => [`key${nth}`, nth]));
const largestBody = JSON.stringify(many);
const send = () => edie.post(`/v1/teams/${place.id}/visits`, largestBody);
await send();
await longestTurn(`The largest body, ${largestBody.length} bytes of names`, 10, send);
const text = JSON.stringify({ ...largest, title: 'x'.repeat(261_000) });
await longestTurn('The longest text', 10, () => edie.post(`/v1/teams/${place.id}/visits`, text));
await server.close();

/* eslint-disable no-console -- what it measures is for the terminal */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runDueJobs } from '../src/jobs/run-due-jobs.js';
import { type GivenCoop, givenOn } from '../src/testing/given.js';
import { teamsOf } from '../src/testing/given-team.js';
import { throwawayPostgres } from '../src/testing/postgres-database.js';
import { recordingOn } from '../src/testing/recording-engine.js';
import { startTestServer } from '../src/testing/test-server.js';

/**
 * The longest turn of the event loop under the largest plans that are accepted: visits of every day
 * for four people, written down a month late, then the job that makes the rest, and their weeks
 * read. On PostgreSQL, so that what is measured is the server's own. `npm run bench:event-loop`.
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
const { team } = teamsOf(given);
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

async function longestTurn(what: string, times: number, work: () => Promise<unknown>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = process.cpuUsage();
  delay.enable();
  for (let time = 0; time < times; time += 1) await work();
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const [p50, longest] = [delay.percentile(50), delay.max].map((nanoseconds) => nanoseconds / 1e6);
  const cpu = (user + system) / 1000 / times;
  console.log(
    `${what}: longest turn ${longest?.toFixed(1)} ms, median ${p50?.toFixed(1)} ms, ${cpu.toFixed(1)} ms of processor each`,
  );
}

// Code that runs for the first time is compiled: that is not what is measured.
for (let time = 0; time < 5; time += 1) await arrange();
await longestTurn('The largest plan', 20, arrange);
await longestTurn('The job that makes the rest', 1, () => runDueJobs(given.deps));
await longestTurn('A week of it', 10, () => edie.get(`/v1/teams/${place.id}/rota`));
await server.close();

/* eslint-disable no-console -- what it measures is for the terminal */
import { v7 } from 'uuid';
import { openPglite } from '../src/db/pglite-engine.js';
import { type GivenCoop, type GivenPerson, givenOn } from '../src/testing/given.js';
import { type GivenTeam, type GivenVisit, teamsOf } from '../src/testing/given-team.js';
import { pgliteTemplate } from '../src/testing/pglite-template.js';
import { throwawayPostgres } from '../src/testing/postgres-database.js';
import { startTestServer } from '../src/testing/test-server.js';
import { recordingOn, replay, type Statement } from './recording-engine.js';

/**
 * How much the server adds to its own SQL: a week's rota read, and twenty people wanting one visit,
 * through HTTP and through the bare driver in turn. `npm run bench:rota`, with TEST_DATABASE_URL
 * for PostgreSQL, without it on PGlite.
 */
const serverUrl = process.env['TEST_DATABASE_URL'];
const bare = serverUrl
  ? await throwawayPostgres(serverUrl)
  : await openPglite({ template: await pgliteTemplate() });
const { engine, recorded } = recordingOn(bare);
const server = await startTestServer(engine);
let coop: Promise<GivenCoop> | undefined;
const given = givenOn(
  () => server,
  () => (coop ??= given.coop()),
);
const { team, member, visit, accepted } = teamsOf(given);

const reads = 200;
const rounds = 15;
const rivals = 20;

async function fullWeek(): Promise<GivenTeam> {
  const place = await team();
  const carers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => member(place, { name: `Carer ${index}` })),
  );
  for (let day = 3; day <= 9; day += 1) {
    for (let hour = 6; hour < 18; hour += 2) {
      const at = (minute: string) =>
        `2026-08-0${day}T${String(hour).padStart(2, '0')}:${minute}:00Z`;
      const span = { startsAt: at('00'), endsAt: at('45') };
      const made = await visit(place, { ...span, slots: 2 });
      if (hour < 14) await accepted(place, made, carers[(day + hour) % 8] as GivenPerson, span);
    }
  }
  return place;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const median = (times: number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

function report(what: string, http: number[], driver: number[]) {
  const [served, raw] = [median(http), median(driver)];
  const ratio = (served / raw).toFixed(2);
  console.log(`${what}: ${served.toFixed(2)} ms served, ${raw.toFixed(2)} ms bare, ratio ${ratio}`);
}

async function readWeeks() {
  const place = await fullWeek();
  await analyze();
  const read = () => given.as(place.owner).get(`/v1/teams/${place.id}/rota`);
  await read();
  const statements = await recorded(read);
  const [http, driver]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < reads; turn += 1) {
    http.push(await timed(read));
    driver.push(await timed(() => replay(bare, statements)));
  }
  report(`A week of 42 visits and 84 slots, ${statements.length} statements`, http, driver);
}

async function contend() {
  const place = await team();
  const people = await Promise.all(
    Array.from({ length: rivals }, (_, index) => member(place, { name: `Carer ${index}` })),
  );
  const accept = (who: GivenPerson, { slotId }: GivenVisit) =>
    given.as(who).post(`/v1/slots/${slotId}/accept`, {});
  const days = Array.from({ length: rounds * 2 + 1 }, (_, index) => index);
  const visits: Planned[] = [];
  for (const day of days)
    visits.push({ ...(await visit(place, spanOfDay(day))), ...spanOfDay(day) });

  const pattern = people[0] as GivenPerson;
  const first = visits.pop() as Planned;
  // Signed in beforehand: signing in is not what is measured.
  await Promise.all(people.map((who) => given.as(who).get('/v1/teams')));
  const statements = await recorded(() => accept(pattern, first));
  const [http, driver]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const [served, raw] = [visits.pop() as Planned, visits.pop() as Planned];
    http.push(await timed(() => Promise.all(people.map((who) => accept(who, served)))));
    const changes = people.map((who) => {
      return new Map<unknown, unknown>([
        [pattern.id, who.id],
        [first.id, raw.id],
        [first.slotId, raw.slotId],
        [first.startsAt, raw.startsAt],
        [first.endsAt, raw.endsAt],
        [madeId(statements), v7()],
      ]);
    });
    let won: boolean[] = [];
    driver.push(
      await timed(async () => {
        won = await Promise.all(changes.map((changed) => replay(bare, statements, changed)));
      }),
    );
    const winners = won.filter(Boolean).length;
    if (winners !== 1) throw new Error(`${winners} people got one visit`);
  }
  report(`${rivals} people wanting one visit, ${statements.length} statements each`, http, driver);
}

interface Planned extends GivenVisit {
  startsAt: string;
  endsAt: string;
}

const spanOfDay = (day: number) => {
  const date = given.clock
    .now()
    .add({ hours: 24 * (day + 7) })
    .toString()
    .slice(0, 10);
  return { startsAt: `${date}T09:00:00Z`, endsAt: `${date}T10:00:00Z` };
};

/** The id of the acceptance that the recorded statements make: each replay needs its own. */
function madeId(statements: Statement[]): unknown {
  return statements.find(({ text }) => text.startsWith('insert into "acceptances"'))?.parameters[1];
}

/** Plans as they are once the database has looked at its tables. */
async function analyze() {
  const client = await bare.pool.connect();
  await client.query('analyze', []);
  client.release();
}

console.log(`On ${bare.kind}:`);
await readWeeks();
await contend();
await server.close();

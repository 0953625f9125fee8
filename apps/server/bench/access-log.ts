/* eslint-disable no-console -- what it measures is for the terminal */
import { sql } from 'kysely';
import { openPostgres } from '../src/db/postgres-engine.js';
import { type Given, type GivenPerson, givenOn } from '../src/testing/given.js';
import { type GivenTeam, teamsOf } from '../src/testing/given-team.js';
import { throwawayDatabase } from '../src/testing/postgres-database.js';
import { recordingOn } from '../src/testing/recording-engine.js';
import { startTestServer } from '../src/testing/test-server.js';

/**
 * The first page of the access log of a year, 90,000 looks, beside that of one day of it, as the
 * Owner and a member read it: `TEST_DATABASE_URL=… npm run bench:access-log`.
 */
const perDay = 247;
const days = 365;
const rounds = 60;

const serverUrl = process.env['TEST_DATABASE_URL'];
if (!serverUrl) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL of your own.');
const { url, ownerUrl, drop } = await throwawayDatabase(serverUrl);
const engine = recordingOn(openPostgres({ url, ownerUrl }));
const server = await startTestServer(engine);
const given: Given = givenOn(
  () => server,
  () => given.coop(),
  () => engine,
);
const { team, member } = teamsOf(given);

const ofADay = await lookedFor(1);
const ofAYear = await lookedFor(days);
await given.deps.db.asOwnerOfSchema((tx) => sql`analyze access_log`.execute(tx));

const jo = ({ members }: typeof ofADay) => members[1] as GivenPerson;
const asked = {
  'the Owner': ({ place }: typeof ofADay) => [place.owner, ''],
  'the Owner, of one person': ({ place, members }: typeof ofADay) => [
    place.owner,
    `?by=${members[0]?.id}`,
  ],
  'the Owner, of the notes': ({ place }: typeof ofADay) => [place.owner, '?kind=notes'],
  'a member, of what is theirs': (of: typeof ofADay) => [jo(of), ''],
} satisfies Record<string, (of: typeof ofADay) => unknown>;
console.log(
  `first page of ${perDay} looks, and of ${perDay * days}; median of ${rounds}, in turns`,
);
for (const [who, what] of Object.entries(asked)) {
  const [day, year]: [number[], number[]] = [[], []];
  for (let round = -10; round < rounds; round += 1) {
    for (const [of, times] of [
      [ofADay, day],
      [ofAYear, year],
    ] as const) {
      const [reader, query] = what(of) as [GivenPerson, string];
      const started = performance.now();
      const { status } = await given.as(reader).get(`/v1/teams/${of.place.id}/access-log${query}`);
      if (status !== 200) throw new Error(`answered ${status}`);
      if (round >= 0) times.push(performance.now() - started);
    }
  }
  const [one, all] = [median(day), median(year)];
  console.log(
    `${who}: ${one.toFixed(1)} ms of a day, ${all.toFixed(1)} ms of a year, ${(all / one).toFixed(2)} ×`,
  );
}
await server.close();
await drop();

/** A team of twelve whose members look at three kinds of thing, all day, up to this morning. */
async function lookedFor(many: number) {
  const place = await team();
  const members: GivenPerson[] = [];
  for (let nth = 0; nth < 12; nth += 1) {
    members.push(await member(place, { name: `Member ${nth}` }));
  }
  await fill(place, members, many * perDay);
  return { place, members };
}

async function fill({ coopId, id, owner }: GivenTeam, members: GivenPerson[], looks: number) {
  const because = JSON.stringify({ code: 'usual', relationship: 'support_worker' });
  const ids = members.map((each) => each.id);
  await given.deps.db.asOwnerOfSchema((tx) =>
    sql`insert into access_log select ${coopId}, ${id}, n,
        (array['rota', 'notes', 'members'])[1 + n % 3],
        array[${owner.id}::uuid, (${ids}::uuid[])[1 + (n + 1) % 12]], 'see_rota', ${because}::jsonb,
        (${ids}::uuid[])[1 + n % 12], null, 'session',
        timestamptz '2026-08-03 07:00Z' - (${looks}::int - n) * interval '350 seconds', now(),
        sha256(n::text::bytea), sha256(n::text::bytea)
      from generate_series(1, ${looks}::int) as n`.execute(tx),
  );
}

function median(times: number[]) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

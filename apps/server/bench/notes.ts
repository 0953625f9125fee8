/* eslint-disable no-console -- what it measures is for the terminal */
import { wordsSought } from '@kith/core/notes';
import { openPglite } from '../src/db/pglite-engine.js';
import { pgliteTemplate } from '../src/db/pglite-template.js';
import { noteTextCell } from '../src/notes/note-text.js';
import { schemaOfKith } from '../src/schema.js';
import { type Given, type GivenCoop, givenOn } from '../src/testing/given.js';
import { teamsOf } from '../src/testing/given-team.js';
import { throwawayPostgres } from '../src/testing/postgres-database.js';
import { recordingOn } from '../src/testing/recording-engine.js';
import { startTestServer } from '../src/testing/test-server.js';

/**
 * How long it takes to search a person's notes, as a request is answered, beside the same by hand:
 * the rows read without asking who may read them, opened and looked through. See record 56.
 *
 *     TEST_DATABASE_URL=… npm run bench:notes --workspace apps/server
 */
const notes = 5_000;
const letters = 600;
const rounds = 25;

const serverUrl = process.env['TEST_DATABASE_URL'];
const engine = recordingOn(
  serverUrl
    ? await throwawayPostgres(serverUrl)
    : await openPglite({ template: await pgliteTemplate(await schemaOfKith()) }),
);
const server = await startTestServer(engine);
let coop: Promise<GivenCoop> | undefined;
const given: Given = givenOn(
  () => server,
  () => (coop ??= given.coop()),
  () => engine,
);
const { team, member } = teamsOf(given);
const place = await team();
const sam = await member(place, { name: 'Sam Okoro' });
const { deps } = server;
const { coopId, id: teamId } = place;
const words = 'Tea with two sugars, and the blue cup. ';
const plainText = words.repeat(Math.ceil(letters / words.length)).slice(0, letters);
await fill();

const path = `/v1/teams/${teamId}/notes/search`;
const { cookie } = await given.session(sam);
const searching = (sought: string) => async () => {
  const answer = await server.fetch(
    new Request(new URL(path, deps.config.publicUrl), {
      method: 'POST',
      headers: {
        cookie,
        origin: deps.config.publicUrl,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ words: sought }),
    }),
  );
  const found = (await answer.json()) as { items: unknown[]; lookedBackTo: unknown };
  if (answer.status !== 200) throw new Error(JSON.stringify(found));
};

const rare = searching('green cup');
const common = searching('blue cup');
const byHand = () =>
  deps.db.asOwnerOfSchema(async (tx) => {
    const rows = await tx
      .selectFrom('noteVersions')
      .select(['noteId', 'number', 'textSealed'])
      .where('coopId', '=', coopId)
      .orderBy('noteId', 'desc')
      .limit(notes)
      .execute();
    const cells = rows.map(({ noteId, number, textSealed: sealed }) => ({
      cell: noteTextCell(coopId, noteId, number),
      sealed,
    }));
    const saysAll = wordsSought('green cup', 'en');
    const found = (await deps.sealer.openTexts(tx, coopId, cells)).filter((text = '') =>
      saysAll?.(text),
    );
    if (found.length > 0 || rows.length !== notes) throw new Error('Found what is not there.');
  });

const measured = { rare: [], common: [], byHand: [] } as Record<string, Measured[]>;
for (let round = 0; round < rounds; round += 1) {
  for (const [name, work] of Object.entries({ rare, common, byHand })) {
    measured[name]?.push(await timed(work));
  }
}
console.log(`${notes} notes of ${letters} letters, on ${serverUrl ? 'PostgreSQL' : 'PGlite'}`);
for (const [name, sentence] of [
  ['rare', 'a word that is in none of them'],
  ['common', 'words that are in all of them'],
  ['byHand', 'by hand, whoever may read them'],
] as const) {
  const [wall, cpu] = [median(name, 'wall'), median(name, 'cpu')];
  console.log(`${sentence}: ${wall.toFixed(1)} ms, ${cpu.toFixed(1)} ms of this process`);
}
console.log(`${(median('rare', 'wall') / median('byHand', 'wall')).toFixed(2)} times by hand`);
await server.close();

type Measured = Record<'wall' | 'cpu', number>;

async function timed(work: () => Promise<void>): Promise<Measured> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - began, cpu: (user + system) / 1000 };
}

function median(name: string, of: keyof Measured): number {
  const sorted = (measured[name] ?? []).map((each) => each[of]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** By SQL: people write one by one, which is not what is measured. */
async function fill() {
  const ids = Array.from({ length: notes }, () => deps.newId());
  const at = deps.now();
  const hand = { recordedBy: sam.id, onBehalfOf: null, method: 'self', recordedAt: at } as const;
  const forAll = { readership: 'team' as const, forHats: [], readerIds: [], withdrawnAt: null };
  const about = { authorId: sam.id, writtenAt: at, occurredAt: null, visitId: null, ...forAll };
  await deps.db.asOwnerOfSchema(async (tx) => {
    const cells = ids.map((id) => ({ cell: noteTextCell(coopId, id, 1), plain: plainText }));
    const sealed = await deps.sealer.sealAll(tx, coopId, cells);
    for (let begin = 0; begin < notes; begin += 500) {
      const some = ids.slice(begin, begin + 500);
      const rows = some.map((id) => ({ coopId, teamId, id, ...about, ...hand }));
      await tx.insertInto('notes').values(rows).execute();
      const versions = some.map((noteId, index) => {
        const textSealed = sealed[begin + index] as Buffer;
        return { coopId, teamId, noteId, number: 1, textSealed, ...hand };
      });
      await tx.insertInto('noteVersions').values(versions).execute();
    }
  });
}

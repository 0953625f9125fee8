/* eslint-disable no-console -- what it measures is for the terminal */
import { sql } from 'kysely';
import type { Cell } from '../src/sealed/sealed-column.js';
import { createServerForTests } from '../src/testing/server-for-tests.js';

/**
 * How long it takes to open what somebody may read of one person, and to look for a word in it:
 * `npm run bench:sealed`. See record 53.
 */
const notes = 5_000;
const letters = 600;
const rounds = 15;

const { deps, given, close } = await createServerForTests();
const sam = given.actor(await given.person());
const { coopId } = sam;
const words = 'Tea with two sugars, and the blue cup. ';
const text = words.repeat(Math.ceil(letters / words.length)).slice(0, letters);
const cells = Array.from({ length: notes }, (): Cell => {
  return { coopId, table: 'memos', column: 'words_sealed', rowId: deps.newId() };
});
/** Of this process alone: others on the machine make the clock on the wall say more. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

// The key is made, and PostgreSQL in this process is compiled, before anything is measured.
await deps.db.as(sam, (tx) => deps.sealer.seal(tx, cells[0] as Cell, text));
const sealing = cpu();
const sealed = await deps.db.as(sam, (tx) =>
  deps.sealer.sealAll(
    tx,
    coopId,
    cells.map((cell) => ({ cell, plain: text })),
  ),
);
const sealedIn = cpu() - sealing;
const opened: number[] = [];
const searched: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  await deps.db.as(sam, async (tx) => {
    await sql`select 1`.execute(tx);
    const start = cpu();
    const texts = await deps.sealer.openTexts(
      tx,
      coopId,
      cells.map((cell, at) => ({ cell, sealed: sealed[at] as Buffer })),
    );
    const middle = cpu();
    const found = texts.filter((each) => each?.toLowerCase().includes('green cup'));
    if (found.length > 0) throw new Error('Found what is not there.');
    opened.push(middle - start);
    searched.push(cpu() - middle);
  });
}
console.log(`${notes} notes of ${letters} letters, ${sealed[0]?.length} bytes each when sealed`);
console.log('milliseconds of this process, not of the clock on the wall');
console.log(`sealed in ${sealedIn.toFixed(1)} ms`);
console.log(`opened in ${median(opened).toFixed(1)} ms, median of ${rounds}`);
console.log(`looked through in ${median(searched).toFixed(1)} ms more`);
await close();

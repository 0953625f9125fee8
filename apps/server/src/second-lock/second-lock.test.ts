import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Tx } from '../db/database.js';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import type { GivenPerson } from '../testing/given.js';
import { addition, change, changeable, target } from './attempts.js';
import { filledWorldOf } from './fill.js';
import { type Command, commands, expected, matrix, people } from './matrix.js';
import type { World } from './world.js';

const takenBack = new Error('taken back');

describeOnEveryEngine('what SQL of their own would let somebody do', (given) => {
  const now = () => given.clock.now().toString();

  /** Tries it as them, looks at what came of it, and takes it back. */
  async function attempt(who: GivenPerson, work: (tx: Tx) => Promise<string>): Promise<string> {
    let outcome = '';
    try {
      await given.deps.db.as(given.actor(who), async (tx) => {
        outcome = await work(tx);
        throw takenBack;
      });
    } catch (error) {
      if (error !== takenBack) return refusal(error);
    }
    return outcome;
  }

  const attempts: Record<
    Command,
    (tx: Tx, table: string, world: World, who: GivenPerson) => Promise<string>
  > = {
    async select(tx, table, world) {
      const { rows } = await sql<{ count: number }>`
        select count(*) from ${sql.table(table)} where ${target(table, world)}`.execute(tx);
      return String(rows[0]?.count);
    },
    async insert(tx, table, world, who) {
      await sql`insert into ${addition(table, world, who, now())}`.execute(tx);
      return 'ok';
    },
    async update(tx, table, world, who) {
      const set = change(table, who, now()) ?? sql`${sql.ref(await firstColumn(tx, table))} = null`;
      const { numAffectedRows } = await sql`
        update ${sql.table(table)} set ${set}
        where ${target(table, world)} and ${changeable(table)}`.execute(tx);
      return String(numAffectedRows);
    },
    async delete(tx, table, world) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)} where ${target(table, world)}`.execute(tx);
      return String(numAffectedRows);
    },
  };

  it('is what the matrix says, for every table, every command and everybody', async () => {
    const world = await filledWorldOf(given);
    const found: Record<string, string> = {};
    const promised: Record<string, string> = {};
    for (const table of Object.keys(matrix)) {
      for (const command of commands) {
        for (const who of people) {
          const cell = `${command} ${table} as ${who}`;
          const person = world.who[who];
          found[cell] = await attempt(person, (tx) => attempts[command](tx, table, world, person));
          promised[cell] = expected(table, command, who);
        }
      }
    }
    expect(found).toEqual(promised);
    expect(Object.keys(found)).toHaveLength(
      Object.keys(matrix).length * commands.length * people.length,
    );
  }, 240_000);

  it('leaves no table out of the matrix', async () => {
    const { rows } = await given.deps.db.asOwnerOfSchema((tx) =>
      sql<{ name: string }>`
        select relname as name from pg_class
        where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace = current_schema()::regnamespace
        order by relname`.execute(tx),
    );
    expect(Object.keys(matrix).sort()).toEqual(rows.map(({ name }) => name));
  });
});

async function firstColumn(tx: Tx, table: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = to_regclass(${table}) and attnum = 1`.execute(tx);
  return rows[0]?.name ?? 'nothing';
}

/** `·` where the command is not granted at all; `no` where this row, or this step, is refused. */
function refusal(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (code !== '42501') throw error;
  return message.startsWith('permission denied for table') ? '·' : 'no';
}

import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { type BudgetName, budgets } from './budgets.js';

export interface Draw {
  budget: BudgetName;
  whose: string;
  /** How many at once. */
  times?: number;
  at: Temporal.Instant;
}

/** Draws on a budget. Returns 0, or how many seconds it is too early; then nothing was drawn. */
export async function draw(tx: Tx, { budget, whose, times = 1, at }: Draw): Promise<number> {
  const { rows } = await sql<{ tooEarly: number }>`
    select ${drawing(budget, sql`${whose}`, at, times)} as too_early
  `.execute(tx);
  return Number(rows[0]?.tooEarly);
}

/** The same inside a statement, for each row of it: 0 where it was drawn. */
export function drawing(
  budget: BudgetName,
  whose: RawBuilder<unknown>,
  at: Temporal.Instant,
  times = 1,
): RawBuilder<number> {
  const { most, each } = budgets[budget];
  const spread = Temporal.Duration.from(each).total('microseconds');
  // Rounded down, or the last of many shares would not fit.
  const share = times * Math.floor(spread / most);
  return sql<number>`kith_draw(${budget}, ${whose}, ${share}::bigint * interval '1 microsecond',
    ${spread}::bigint * interval '1 microsecond', ${at})`;
}

/** A budget that is full again is as good as one that nobody has drawn on. */
export async function deleteFullBudgets(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('rateLimits').where('fullAt', '<=', now).execute();
}

export async function readNetworkSalt(tx: Tx): Promise<Buffer> {
  const { rows } = await sql<{ salt: Buffer }>`select kith_network_salt() as salt`.execute(tx);
  return Buffer.from(rows[0]?.salt ?? []);
}

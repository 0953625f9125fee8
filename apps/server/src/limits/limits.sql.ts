import { sql } from 'kysely';
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
  const { most, each } = budgets[budget];
  const spread = Temporal.Duration.from(each).total('microseconds');
  // Rounded down, or the last of many shares would not fit.
  const share = times * Math.floor(spread / most);
  const { rows } = await sql<{ tooEarly: number }>`
    select kith_draw(${budget}, ${whose}, ${share}::bigint * interval '1 microsecond',
      ${spread}::bigint * interval '1 microsecond', ${at}) as too_early
  `.execute(tx);
  return Number(rows[0]?.tooEarly);
}

/** A budget that is full again is as good as one that nobody has drawn on. */
export async function deleteFullBudgets(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('rateLimits').where('fullAt', '<=', now).execute();
}

export async function readNetworkSalt(tx: Tx): Promise<Buffer> {
  const { rows } = await sql<{ salt: Buffer }>`select kith_network_salt() as salt`.execute(tx);
  return Buffer.from(rows[0]?.salt ?? []);
}

import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.js';
import { refuse } from '../domain-error.js';
import type { BudgetName } from './budgets.js';
import { draw } from './limits.sql.js';
import { tooMany } from './sentences.js';

export interface LetterLimit {
  budget: BudgetName;
  whose: string;
}

/**
 * Draws on every budget of a letter, in the transaction that writes it: racing gets nobody past.
 * Returns 0, or how many seconds it is too early. Name them in one order everywhere: each stays
 * locked until the transaction ends.
 */
export async function drawForLetter(
  tx: Tx,
  limits: readonly LetterLimit[],
  at: Temporal.Instant,
): Promise<number> {
  for (const limit of limits) {
    const tooEarly = await draw(tx, { ...limit, at });
    if (tooEarly > 0) return tooEarly;
  }
  return 0;
}

/** The same where whoever asks may know. */
export async function requireLetter(
  tx: Tx,
  limits: readonly LetterLimit[],
  { now, language }: { now: Temporal.Instant; language: 'en' | 'cy' },
): Promise<void> {
  const wait = await drawForLetter(tx, limits, now);
  if (wait > 0) {
    refuse('too_many_requests', { detail: tooMany(language, wait), retryAfter: Math.ceil(wait) });
  }
}

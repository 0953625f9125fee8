import type { Temporal } from 'temporal-polyfill';
import type { Deps } from '../deps.js';
import { type BudgetName, budgets } from './budgets.js';
import { draw } from './limits.sql.js';

/** What this process may still give out of one budget, or until when it need not ask. */
interface Account {
  left: number;
  closedUntil?: Temporal.Instant | undefined;
  asking?: Promise<void> | undefined;
}

/** Whoever has not been here for so many others is forgotten, with what they had left. */
const mostAccounts = 10_000;

/**
 * Budgets that all processes draw on together, in the database. A process draws several at a time
 * where a budget is large, and remembers that one is empty: neither busy people nor a flood cost a
 * write for each request.
 */
export class Limiter {
  readonly #accounts = new Map<string, Account>();

  constructor(private readonly deps: Pick<Deps, 'db' | 'now'>) {}

  /** Takes one. Returns 0, or in how many seconds there will be one. */
  async take(budget: BudgetName, whose: string): Promise<number> {
    const account = this.#accountOf(`${budget} ${whose}`);
    for (;;) {
      if (account.left > 0) {
        account.left -= 1;
        return 0;
      }
      const wait = secondsUntil(account.closedUntil, this.deps.now());
      if (wait > 0) return wait;
      account.asking ??= this.#ask(account, budget, whose).finally(() => {
        account.asking = undefined;
      });
      await account.asking;
    }
  }

  async #ask(account: Account, budget: BudgetName, whose: string): Promise<void> {
    const at = this.deps.now();
    const { lease } = budgets[budget];
    await this.deps.db.asNobody(async (tx) => {
      // Near its end a budget is given out one by one, so that all of it can be used.
      for (const times of new Set<number>([lease, 1])) {
        const tooEarly = await draw(tx, { budget, whose, times, at });
        if (tooEarly === 0) {
          account.left = times;
          return;
        }
        account.closedUntil = at.add({ milliseconds: Math.ceil(tooEarly * 1000) });
      }
    });
  }

  #accountOf(name: string): Account {
    const account = this.#accounts.get(name) ?? { left: 0 };
    this.#accounts.delete(name);
    this.#accounts.set(name, account);
    if (this.#accounts.size > mostAccounts) {
      const [longestAgo = ''] = this.#accounts.keys();
      this.#accounts.delete(longestAgo);
    }
    return account;
  }
}

function secondsUntil(moment: Temporal.Instant | undefined, now: Temporal.Instant): number {
  return moment === undefined ? 0 : Math.max(0, now.until(moment).total('seconds'));
}

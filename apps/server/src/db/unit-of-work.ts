import { sql } from 'kysely';
import { Turns } from './turns.js';
import type { Tx } from './tx.js';

/** As whom a piece of work is done: told to row-level security before it starts. */
export type Stand = (tx: Tx) => Promise<void>;

/**
 * One transaction for a whole request. Pieces of work that would each have a transaction of their
 * own join it, one after another, each as whoever it says; so either all of them are kept, or none.
 */
export class UnitOfWork {
  readonly #turns = new Turns();
  #open = true;

  constructor(
    readonly coopId: string,
    private readonly tx: Tx,
  ) {}

  /** False once it has ended: what a request left running is then no part of it. */
  get isOpen(): boolean {
    return this.#open;
  }

  /**
   * They take turns, because who is asking is told to the whole transaction. Without `stand`, as
   * whoever was told last.
   */
  async join<T>(stand: Stand | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
    const release = await this.#turns.take();
    try {
      await stand?.(this.tx);
      return await work(this.tx);
    } finally {
      release();
    }
  }

  /** Remembers this moment, for `undo`. */
  async mark(): Promise<void> {
    await sql`savepoint before_work`.execute(this.tx);
  }

  /** Undoes everything since `mark`, also what a refused statement has left behind. */
  async undo(): Promise<void> {
    await sql`rollback to savepoint before_work`.execute(this.tx);
  }

  close(): void {
    this.#open = false;
  }
}

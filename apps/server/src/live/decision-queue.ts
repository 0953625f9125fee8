import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Never rejects. */
type Decide = () => Promise<void>;

/** In milliseconds, however long the decision before it took. */
const longestRest = 1_000;

/**
 * What event streams ask of the database: so few at a time that requests keep their turn. Whoever
 * waits here goes on gathering changes, so a queue that grows makes fewer decisions of more, and
 * never more work. After each decision a lane rests as long as that took, so that streams have at
 * most half of their share when everything is slow.
 */
export class DecisionQueue {
  readonly #waiting = new Map<string, Decide[]>();
  #busy = 0;
  // A change is heard inside the transaction that made it; deciding must not join that one.
  readonly #begin = AsyncResource.bind((decide: Decide) => void this.#run(decide));

  /** @param lanes how many decisions are made at once, each on one connection */
  constructor(private readonly lanes: () => number) {}

  enter(team: string, decide: Decide): void {
    const ofTeam = this.#waiting.get(team);
    if (ofTeam === undefined) this.#waiting.set(team, [decide]);
    else ofTeam.push(decide);
    this.#next();
  }

  #next(): void {
    while (this.#busy < this.lanes()) {
      const decide = this.#take();
      if (decide === undefined) return;
      this.#busy += 1;
      this.#begin(decide);
    }
  }

  /** Of the team whose last turn is longest ago: one of many listeners delays no other. */
  #take(): Decide | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [team, decisions] = first;
    const decide = decisions.shift();
    this.#waiting.delete(team);
    if (decisions.length > 0) this.#waiting.set(team, decisions);
    return decide;
  }

  async #run(decide: Decide): Promise<void> {
    const began = performance.now();
    await decide();
    await pause(Math.min(performance.now() - began, longestRest), undefined, { ref: false });
    this.#busy -= 1;
    this.#next();
  }
}

/** Streams use at most a quarter of the connections for requests, and at least one. */
export function lanesFor(connections: number): number {
  return Math.max(1, Math.floor(connections / 4));
}

/** Minutes of a week, or of an epoch: anything that can be compared. */
export interface Stretch {
  from: number;
  to: number;
}

/** Who is busy when, so that nobody is in two places. */
export class Diary {
  readonly #busy = new Map<string, Stretch[]>();

  /** Whether a person has nothing on within `gap` of a stretch. */
  isFree(person: string, stretch: Stretch, gap = 0): boolean {
    return this.of(person).every(
      ({ from, to }) => to + gap <= stretch.from || stretch.to + gap <= from,
    );
  }

  add(person: string, ...stretches: Stretch[]): void {
    this.#busy.set(person, [...this.of(person), ...stretches]);
  }

  remove(person: string, stretch: Stretch): void {
    this.#busy.set(
      person,
      this.of(person).filter(({ from, to }) => from !== stretch.from || to !== stretch.to),
    );
  }

  /** How much of everything a person does. */
  load(person: string): number {
    return this.of(person).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  of(person: string): readonly Stretch[] {
    return this.#busy.get(person) ?? [];
  }
}

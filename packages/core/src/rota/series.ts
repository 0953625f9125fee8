/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type Repeat = 'once' | 'weekly';

/** A plan of the future: wall time in a zone, never an instant. */
export interface Series {
  /** `YYYY-MM-DD`. The first day the series may fall on. */
  readonly startsOn: string;
  /** `HH:MM` on the wall clock of `timeZone`. */
  readonly startTime: string;
  /** Planned length on the wall clock, a whole number from 1 to 10,080 (a week). */
  readonly minutes: number;
  /** IANA name, such as `Europe/London`. */
  readonly timeZone: string;
  readonly repeats: Repeat;
  /** For `weekly`. Missing or empty means the weekday of `startsOn`. */
  readonly weekdays?: readonly Weekday[] | undefined;
  /** `YYYY-MM-DD`. The last day the series may fall on, that day included. */
  readonly until?: string | undefined;
}

/** One visit of a series. */
export interface Occurrence {
  /** `YYYY-MM-DD`. The planned day: with the series, it names this occurrence for ever. */
  readonly date: string;
  /** ISO 8601, UTC. */
  readonly startsAt: string;
  /** ISO 8601, UTC. */
  readonly endsAt: string;
  /** `YYYY-MM-DDTHH:MM` on the wall, after any move. */
  readonly localStart: string;
  /** `YYYY-MM-DDTHH:MM` on the wall. */
  readonly localEnd: string;
  /** True elapsed minutes. Not the planned length when the clocks change during the visit. */
  readonly minutes: number;
  /** The planned start does not exist on that day, so the visit was moved forward. */
  readonly movedByClockChange: boolean;
}

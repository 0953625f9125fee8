import type { EventType } from './event-types.js';

/** What a sentence of history is made of, already in the words of its language. */
export interface Happening {
  /** A name; `reader` for "you"; missing where nobody may be named. */
  readonly by: string | undefined;
  readonly about: string | undefined;
  readonly what: string;
  /** Why something was opened in an emergency, as sentences of their own behind a space. */
  readonly why: string;
  readonly when: string;
  readonly weekly: boolean;
  /** A visit was given back after it had begun. */
  readonly late: boolean;
  /** It was said of somebody who does no visits in the team. */
  readonly other: boolean;
  /** Something else had been written before. */
  readonly corrects: boolean;
}

export type HistoryPhrases = Readonly<Record<EventType, (happening: Happening) => string>>;

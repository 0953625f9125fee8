import type { Dimensions, Observation, Period } from '../index.js';
import type { CountName } from './counts.js';

/** Why a cell is withheld. */
export type WithholdingRule =
  /** It rests on too few answers, or is itself a small count. */
  | 'small_base'
  /** Too few people are for it. */
  | 'small_part'
  /** Too few people are against it. */
  | 'small_rest'
  /** Without it, another withheld cell could be worked out. */
  | 'protects_others'
  /** It was withheld before: publishing it now could give away what stood beside it then. */
  | 'withheld_before'
  /** It differs by a small count from what was published before. */
  | 'small_correction'
  /** The whole cross of its dimensions cannot be published safely. */
  | 'refused_cross';

export interface Withheld {
  period?: Period;
  dimensions?: Dimensions;
  /** `differencing`: because of what was published before. */
  kind: 'primary' | 'secondary' | 'differencing';
  rule: WithholdingRule;
  /** For the publisher: which cell and why. Not for publication: it tells small cells from others. */
  sentence: string;
}

/** A cross of dimensions of which no number is published for a period. */
export interface RefusedCross {
  dimensions: string[];
  period?: Period;
  sentence: string;
}

/** A withheld number that what is published gives away. */
export interface Derivable {
  period?: Period;
  dimensions?: Dimensions;
  /** Which count: those it rests on, those for, those against. */
  count: CountName;
  how: 'derived' | 'narrowed' | 'unproved';
  /** The number that follows by subtraction. */
  value?: number;
  sentence: string;
}

export interface Protected {
  /**
   * To publish: numbers as the rules show them; withheld cells without any
   * number. A refused cross is left out altogether where, beside a total that
   * was published before, even to say that it is withheld would say too much.
   */
  observations: Observation[];
  /** For the publisher: every withheld cell explained. */
  withheld: Withheld[];
  refused: RefusedCross[];
  /** Withheld cells that earlier publications had already given away; nothing can protect them. */
  exposedBefore: Derivable[];
}

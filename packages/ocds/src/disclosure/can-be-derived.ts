import type { Observation } from '../index.js';
import type { Statistic } from '../metrics/answers/types.js';
import { present } from '../shared/present.js';
import { type Cell, crossOf } from './cells.js';
import { isExactBeside } from './counts.js';
import { exposedIn } from './exposed-in.js';
import { loneIn } from './lone.js';
import { periodOf } from './protect.js';
import { type RuleChanges, rulesWith, type Subject, usualSubject } from './rules.js';
import { derivableSentence } from './sentences.js';
import { namesIn } from './sums.js';
import { timesOf, withGone } from './times.js';
import type { Derivable } from './types.js';

export interface DeriveOptions {
  /** What the observations are. Default: `count`. */
  statistic?: Statistic;
  subject?: Subject;
  rules?: RuleChanges;
}

/**
 * Whether anything withheld can be worked out of what is published: every
 * publication of one metric, oldest first, and nothing else. Empty is the proof that it cannot.
 *
 * A reader is taken to know the rules, that counts are whole and not below 0,
 * that zeros are shown and what is left out is 0, and how counts add up over dimensions, over time, and
 * as for and against. Percentages are taken to be rounded to as many decimals
 * as the longest of their publication has. What follows by adding and
 * subtracting is found exactly, by elimination in whole numbers. Nothing is
 * called safe but on three tables that agree with everything published, checked
 * in whole numbers, in which the withheld count has three values that differ as
 * much as the rules ask. A sum, mean, median or rate is protected as if its base were exact.
 *
 * Where a later publication contradicts an earlier one, as few of the finest
 * places as explain it are taken to have been corrected, in each way that is
 * possible; all else stayed as it was.
 *
 * Beyond this proof are a reader who knows one of those counted, or who
 * retraces why just these cells were withheld, but for one that was withheld
 * alone; values of one dimension that
 * hold one another (18 and over, 65 and over); the interval beside a percentage
 * without a base; and percentages of rounded counts without a base.
 */
export function canBeDerived(
  publications: readonly (readonly Observation[])[],
  { statistic = 'count', subject = usualSubject({ statistic }), rules }: DeriveOptions = {},
): Derivable[] {
  const own = rulesWith(rules)[subject];
  const names = namesIn(statistic === 'percentage');
  const cells = new Map<string, Cell>();
  const times = timesOf(publications, { statistic, rules: own }, cells);
  const lone = names.length === 1 ? loneIn(publications) : [];
  const about = { names, rules: own, lone, bySums: isExactBeside(statistic) };
  const found = new Map<string, Derivable>();
  // What a later table leaves out may be 0, or not be said again.
  for (const taken of [times, withGone(times)])
    for (const { name, how, value, cell, count } of taken
      ? exposedIn({ ...about, times: taken })
      : [])
      if (!found.has(name))
        found.set(name, {
          ...present({ period: periodOf(cell), value }),
          ...(crossOf(cell).length > 0 ? { dimensions: cell.dimensions } : {}),
          count,
          how,
          sentence: derivableSentence(cell, count, how),
        });
  return [...found.values()];
}

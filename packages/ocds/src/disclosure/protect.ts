import type { Observation } from '../index.js';
import type { Figure } from '../metrics/answers/types.js';
import { present } from '../shared/present.js';
import { type Board, boardOf } from './board.js';
import { crossOf } from './cells.js';
import type { Decision } from './decision.js';
import { shown, withheldObservation } from './observations.js';
import { type RuleChanges, rulesWith, type Subject, usualSubject } from './rules.js';
import { derivableSentence, placeOf, withheldSentence } from './sentences.js';
import type { Protected, RefusedCross, Withheld, WithholdingRule } from './types.js';
import { withhold } from './withhold.js';

export interface ProtectOptions {
  /** The id of the metric; begins the ids of its observations. */
  metric?: string;
  /** Default: `service` for counts and rates, `survey` for all else. */
  subject?: Subject;
  /** What differs from `defaultRules`. */
  rules?: RuleChanges;
  /** This metric's observations in everything published before, every version of it, oldest first. */
  earlier?: readonly (readonly Observation[])[];
}

/**
 * The figures of one metric, with all their totals, as they may be published.
 * What is withheld cannot be worked out of what is shown, now or together with
 * what was published before, also where it was corrected since: see
 * `canBeDerived` for what that means exactly.
 * Giving the result back as `earlier` gives the same result again.
 *
 * Throws FiguresError for figures that are not one table (of several
 * statistics, twice for one place, or with counts that are not whole numbers
 * from 0), and RangeError for rules that are not whole numbers from 1.
 */
export function protect(figures: readonly Figure[], options: ProtectOptions = {}): Protected {
  const { metric = '', earlier = [], rules: changes } = options;
  const [first] = figures;
  if (!first) return { observations: [], withheld: [], refused: [], exposedBefore: [] };
  const rules = rulesWith(changes);
  const subject = rules[options.subject ?? usualSubject(first)];
  const board = boardOf(figures, subject, rules, earlier);
  const decision = withhold(board);
  return {
    observations: [...board.figures]
      .filter(([key]) => !decision.unmentioned.has(key))
      .map(([key, { figure }]) =>
        decision.withheld.has(key)
          ? withheldObservation(figure, subject, metric)
          : shown(figure, subject, metric),
      ),
    ...explained(board, decision),
  };
}

function explained(board: Board, decision: Decision): Omit<Protected, 'observations'> {
  return {
    withheld: [...board.figures].flatMap(([key, { figure, cell }]): Withheld[] => {
      const rule = decision.withheld.get(key);
      if (!rule) return [];
      const { period, dimensions } = figure;
      const sentence = withheldSentence(cell, rule, board.subject);
      return [{ ...present({ period, dimensions }), kind: kindOf(rule), rule, sentence }];
    }),
    refused: refusedCrosses(board, decision),
    exposedBefore: decision.exposedBefore.map(({ cell, count, how, value }) => ({
      ...present({ period: periodOf(cell), value }),
      ...(crossOf(cell).length > 0 ? { dimensions: cell.dimensions } : {}),
      count,
      how,
      sentence: derivableSentence(cell, count, how),
    })),
  };
}

function refusedCrosses({ figures }: Board, { refused }: Decision): RefusedCross[] {
  const found = new Map<string, RefusedCross>();
  for (const [key, { cell }] of figures) {
    if (!refused.has(key)) continue;
    const dimensions = crossOf(cell);
    const where = placeOf({ ...cell, dimensions: {} });
    const name = dimensions.join(' and ') || 'the whole';
    const sentence = `All of ${name} (${where}) is withheld: some of it could be worked out from the rest.`;
    found.set(sentence, { dimensions, ...present({ period: periodOf(cell) }), sentence });
  }
  return [...found.values()];
}

function kindOf(rule: WithholdingRule): Withheld['kind'] {
  if (rule === 'protects_others' || rule === 'refused_cross') return 'secondary';
  return rule === 'withheld_before' || rule === 'small_correction' ? 'differencing' : 'primary';
}

export function periodOf({ days: { start, end } }: Board['structure']['cells'][number]) {
  const period = present({ startDate: start, endDate: end });
  return Object.keys(period).length > 0 ? period : undefined;
}

import type { Figure } from '../metrics/answers/types.js';
import type { Cell } from './cells.js';
import { crossOf } from './cells.js';
import type { CountName } from './counts.js';
import type { SubjectRules } from './rules.js';
import type { Derivable, WithholdingRule } from './types.js';

/** The rule as it is published beside every withheld number alike. */
export function publishedRule({ statistic }: Figure, rules: SubjectRules): string {
  const { smallest, smallestPart } = rules;
  const away = 'and what would give one away';
  if (statistic === 'count') return `Counts from 1 to ${String(smallest - 1)}, ${away}`;
  const base = `Numbers that rest on fewer than ${String(smallest)}`;
  if (statistic !== 'percentage' || smallestPart < 2) return `${base}, ${away}`;
  return `${base}, or on 1 to ${String(smallestPart - 1)} for or against, ${away}`;
}

/** Where a cell is: "north, 2026-04-01 to 2026-06-30", or "the whole". */
export function placeOf({ days: { start, end }, dimensions }: Cell): string {
  const slices = crossOf({ dimensions }).map((name) => `${name} ${String(dimensions[name])}`);
  const period = start || end ? [`${start ?? 'the start'} to ${end ?? 'now'}`] : [];
  return [slices.length > 0 ? slices.join(', ') : 'the whole', ...period].join(', ');
}

export function withheldSentence(cell: Cell, rule: WithholdingRule, rules: SubjectRules): string {
  const small = (least: number) => String(least - 1);
  const why: Record<WithholdingRule, string> = {
    small_base: `it rests on 1 to ${small(rules.smallest)}, which is too few to show`,
    small_part: `1 to ${small(rules.smallestPart)} are for it, which is too few to show`,
    small_rest: `1 to ${small(rules.smallestPart)} are against it, which is too few to show`,
    protects_others: 'with it, another withheld number could be worked out',
    withheld_before: 'it was withheld before, and stays so to protect what stood beside it then',
    small_correction:
      'it differs from what was published before by a count that is too small to show',
    refused_cross: `the cross of ${crossOf(cell).join(' and ') || 'periods'} cannot be published safely`,
  };
  return `Withheld (${placeOf(cell)}): ${why[rule]}.`;
}

const counted: Record<CountName, string> = {
  base: 'how many it rests on',
  part: 'how many are for it',
  rest: 'how many are against it',
};

export function derivableSentence(cell: Cell, count: CountName, how: Derivable['how']): string {
  const why = {
    derived: 'follows from the other numbers by subtraction',
    narrowed: 'can be narrowed down from the other numbers to fewer values than the rule allows',
    unproved:
      'could not be shown to be safe: the numbers published do not agree, or are too many to try',
  };
  return `${placeOf(cell)}: ${counted[count]} ${why[how]}.`;
}

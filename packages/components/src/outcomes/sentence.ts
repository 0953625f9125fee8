import type { Direction } from '@kith/ocds';
import {
  type PairedCommitment,
  type PairedPeriod,
  type Summary,
  summarise,
} from '@kith/ocds/metrics';
import type { Language } from '../base/language.js';
import { formatPeriod, type Span } from '../format/period.js';
import { type NumberTarget, spokenPair, spokenPromise, spokenResult } from './amount.js';
import { outcomesMessages } from './outcomes.messages.js';
import { missedByNumbers, shownStanding } from './standing.js';
import { isPercent } from './units.js';

/** What was promised and what came of it in one period, numbers first. */
export function sentenceOf(
  pair: PairedCommitment,
  period: PairedPeriod,
  language: Language,
): string {
  const words = outcomesMessages(language);
  const { target, result } = period;
  const way = pair.direction;
  const when = formatPeriod(period.days, language);
  if (result.kind === 'number') {
    const after = way === 'context' ? ` ${words.background}` : '';
    if (target?.kind !== 'number') {
      return words.reported(spokenResult(result, language), when) + after;
    }
    const { promised, delivered } = spokenPair(target, result, language);
    const standing = shownStanding(pair, period);
    const against = missedByNumbers(pair, period) ? words.againstPromise(standing, way) : '';
    const done = words.delivered(way, delivered, when);
    const promise = isAll(way, target) ? words.promisedAll : words.promised(way, promised);
    return `${promise}; ${done}${against}.${after}`;
  }
  const promise = target?.kind === 'number' ? `${promiseOf(way, target, language)}. ` : '';
  switch (result.kind) {
    case 'text':
      return promise + words.inWords(when);
    case 'not_reported':
      return promise + words.notReported(when);
    case 'withheld':
      return promise + words.withheld(when);
    case 'not_yet_due':
      return promise + dueLater(pair, when, words);
  }
}

/** Of results promised at a pace, the next may be due long before the contract ends. */
function dueLater(
  { everyMonths }: PairedCommitment,
  when: string,
  words: ReturnType<typeof outcomesMessages>,
): string {
  if (everyMonths === undefined) return words.notYetDue(when);
  return `${words.every(everyMonths)} ${words.noneYet}`;
}

/** Nobody can promise more than all, so "at least 100 in 100" would be odd. */
function isAll(way: Direction, { value, unit }: NumberTarget): boolean {
  return way === 'higher' && value === 100 && isPercent(unit);
}

function promiseOf(way: Direction, target: NumberTarget, language: Language): string {
  const words = outcomesMessages(language);
  if (isAll(way, target)) return words.promisedAll;
  return words.promised(way, spokenPromise(target, language));
}

/** "April to June 2026: 1 not kept, 1 not reported, 6 kept.", worst first. */
export function summaryOf(
  pairs: readonly PairedCommitment[],
  chosen: Span | undefined,
  language: Language,
): string[] {
  const words = outcomesMessages(language);
  const promises = pairs.filter((pair) => pair.commitment !== 'none').length;
  if (chosen === undefined) return [words.noResultsYet(promises)];
  const when = formatPeriod(chosen, language);
  const summary = summarise(pairs, {
    startDate: chosen.start ?? null,
    endDate: chosen.end ?? null,
  });
  if (summary.total + summary.notYetDue === 0) return [words.onlyResults(when)];
  return [words.told(when, groupsOf(summary, words))];
}

function groupsOf(summary: Summary, words: ReturnType<typeof outcomesMessages>): string[] {
  const worstFirst = [
    'missed',
    'ratedBelow',
    'notReported',
    'withheld',
    'notComparable',
    'notYetDue',
    'ratedMet',
    'kept',
  ] as const;
  return worstFirst.flatMap((group) =>
    summary[group] > 0 ? [words.groups[group](String(summary[group]))] : [],
  );
}

import type { Observation } from '../index.js';
import { percentage, rate } from '../metrics/answers/aggregate.js';
import { observationId, toObservation } from '../metrics/answers/observation.js';
import type { Figure } from '../metrics/answers/types.js';
import { tidy } from '../metrics/parse-measure.js';
import { present } from '../shared/present.js';
import { roundedTo } from './rounding.js';
import type { SubjectRules } from './rules.js';
import { publishedRule } from './sentences.js';

/** A figure as it may be shown: rounded where the rules say so, and saying that it is. */
export function shown(figure: Figure, rules: SubjectRules, metric: string): Observation {
  const { roundTo } = rules;
  const rounded = roundTo > 1 ? asRounded(figure, roundTo) : figure;
  const { base, ...observation } = toObservation(rounded, metric);
  return {
    ...observation,
    // Of a count the measure is the base.
    ...(figure.statistic === 'count' ? {} : present({ base })),
    ...(roundTo > 1
      ? {
          suppression: {
            status: 'rounded',
            rule: `Counts are rounded to the nearest ${String(roundTo)}`,
          },
        }
      : {}),
  };
}

/** A percentage of rounded counts, with the interval that follows from them. */
function asRounded(figure: Figure, multiple: number): Figure {
  const { statistic, part = 0, exposure = 0, value, interval, ...about } = figure;
  const base = roundedTo(figure.base, multiple);
  const found = () => {
    if (statistic === 'percentage') return percentage(roundedTo(part, multiple), base);
    if (statistic === 'rate') return rate(base, exposure);
    return { base, value: statistic === 'count' ? base : value, interval };
  };
  const { base: _base, value: measure, interval: range } = found();
  return {
    ...about,
    statistic,
    base,
    ...present({
      value: measure === undefined ? undefined : tidy(measure),
      interval: range && { lower: tidy(range.lower), upper: tidy(range.upper) },
    }),
  };
}

/**
 * A withheld figure says where it would stand and why it does not: no measure,
 * base or interval. All withheld cells say the same, so that nobody can tell
 * the small ones from those that protect them.
 */
export function withheldObservation(
  figure: Figure,
  rules: SubjectRules,
  metric: string,
): Observation {
  const { period, dimensions, unit } = figure;
  return {
    id: observationId(figure, metric),
    ...present({ period, dimensions, unit }),
    notes: 'Withheld to protect the people counted.',
    suppression: { status: 'withheld', rule: publishedRule(figure, rules) },
  };
}

import { isOnlyRated, type PairedCommitment, type PairedPeriod } from '@kith/ocds/metrics';

/** How a result is said to stand to its promise; each has a word and a shape of its own. */
export type ShownStanding =
  | 'kept'
  | 'nearly'
  | 'missed'
  | 'far'
  | 'rated_met'
  | 'rated_below'
  | 'not_reported'
  | 'withheld'
  | 'not_yet_due'
  | 'as_written'
  | 'background'
  | 'alone';

/** Misses of up to this part of the promise are called little, where the publisher does not judge. */
export const littlePart = 0.05;

export function shownStanding(
  { direction }: Pick<PairedCommitment, 'direction'>,
  period: PairedPeriod,
): ShownStanding {
  const { standing, result, target, difference, classification } = period;
  if (isOnlyRated(period, { direction })) return standing === 'met' ? 'rated_met' : 'rated_below';
  switch (standing) {
    case 'met':
      return 'kept';
    case 'slightly_below':
      return 'nearly';
    case 'significantly_below':
      return 'far';
    case 'below': {
      const promised = target?.kind === 'number' ? Math.abs(target.value) : 0;
      const little = Math.abs(difference ?? Infinity) <= promised * littlePart;
      return little && classification === undefined ? 'nearly' : 'missed';
    }
    case 'not_comparable':
      if (direction === 'context') return 'background';
      return result.kind === 'text' || target?.kind === 'text' ? 'as_written' : 'alone';
    default:
      return standing;
  }
}

/** Whether the numbers themselves say that the promise was missed, whoever judged it. */
export function missedByNumbers(
  { direction }: Pick<PairedCommitment, 'direction'>,
  { difference = 0 }: PairedPeriod,
): boolean {
  return direction === 'lower' ? difference > 0 : difference < 0;
}

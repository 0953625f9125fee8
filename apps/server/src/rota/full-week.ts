import { visitsInAWeek } from '@kith/core/rota';
import { refuse, violatedConstraint } from '../domain-error.js';

/** Turns the database's refusal of one visit too many in a week into one that says which week. */
export function refuseFullWeek(error: unknown): never {
  if (violatedConstraint(error) !== 'visits_in_a_week') throw error;
  const { detail: week } = error as { detail?: string };
  refuse('week_full', {
    params: {
      week,
      invalid_params: [
        {
          name: 'startsOn',
          reason: 'This week has as many visits as a Team may have.',
          accepted: `a day in a week of fewer than ${visitsInAWeek} visits, and so for each week it repeats in; the week of ${week} is full`,
        },
      ],
    },
  });
}

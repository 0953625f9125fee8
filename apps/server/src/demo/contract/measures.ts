import type { Dimensions, Direction, Unit } from '@kith/ocds';

const percent: Unit = { name: 'percent', scheme: 'UNCEFACT', id: 'P1' };
const people: Unit = { name: 'people', scheme: 'UNCEFACT', id: 'C62' };

/** A measure of the catalogue as these contracts use it. */
export interface Measure {
  id: string;
  title: string;
  description: string;
  unit: Unit;
  direction: Direction;
  dimensions?: Dimensions;
}

export const visitsOnTime: Measure = {
  id: 'visitsOnTime',
  title: 'Visits on time',
  description: 'Planned visits that started within 15 minutes of the time agreed with the person.',
  unit: percent,
  direction: 'higher',
  dimensions: { windowMinutes: '15' },
};

export const missedVisits: Measure = {
  id: 'missedVisits',
  title: 'Missed visits',
  description: 'Planned visits to which nobody came, for every 1,000 planned.',
  unit: { name: 'per 1,000 visits' },
  direction: 'lower',
};

export const continuityOfCare: Measure = {
  id: 'continuityOfCare',
  title: 'Faces at the door',
  description: 'Different support workers a person met in 28 days; half of people met fewer.',
  unit: people,
  direction: 'lower',
};

export const feelSafe: Measure = {
  id: 'feelSafe',
  title: 'People who feel safe',
  description: 'People who answered that they feel as safe as they want to.',
  unit: percent,
  direction: 'higher',
};

export const controlDailyLife: Measure = {
  id: 'controlDailyLife',
  title: 'Control over daily life',
  description: 'People who answered that they have enough control over their daily life.',
  unit: percent,
  direction: 'higher',
};

export const workforceTurnover: Measure = {
  id: 'workforceTurnover',
  title: 'Support workers who left',
  description: 'Leavers in the twelve months before, out of the average number at work.',
  unit: percent,
  direction: 'lower',
};

export const realLivingWage: Measure = {
  id: 'realLivingWage',
  title: 'Paid the Real Living Wage',
  description:
    'Support workers whose lowest hourly rate, travel included, is the Real Living Wage or more.',
  unit: percent,
  direction: 'higher',
  dimensions: { jobRole: 'support worker' },
};

export const shareToWorkers: Measure = {
  id: 'shareToWorkers',
  title: 'Share of the fee that reaches workers',
  description: 'Pay and its on-costs, out of what the council pays for the hours.',
  unit: percent,
  direction: 'higher',
};

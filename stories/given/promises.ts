/** `null` was not reported; `withheld` rests on too few answers to be shown. */
export type Outcome = number | null | 'withheld';

/** What was promised, which way is better, and what was done in each of four quarters. */
export const promises: ReadonlyArray<{
  id: string;
  title: string;
  unit: string;
  direction: 'higher' | 'lower';
  target: number;
  results: readonly Outcome[];
}> = [
  {
    id: 'on-time',
    title: 'Visits that start within 15 minutes of the agreed time',
    unit: '%',
    direction: 'higher',
    target: 95,
    results: [91, 92, 94, 93],
  },
  {
    id: 'missed',
    title: 'Visits that were missed',
    unit: '%',
    direction: 'lower',
    target: 0.5,
    results: [0.6, 0.4, 0.3, 0.3],
  },
  {
    id: 'same-faces',
    title: 'Different people who visit one person in two weeks',
    unit: 'people',
    direction: 'lower',
    target: 6,
    results: [7, 6, 6, 5],
  },
  {
    id: 'control',
    title: 'People who say they have control over their daily life',
    unit: '%',
    direction: 'higher',
    target: 80,
    results: [78, 81, null, 84],
  },
  {
    id: 'chosen',
    title: 'People who chose who supports them',
    unit: '%',
    direction: 'higher',
    target: 90,
    results: [88, 'withheld', 93, 95],
  },
  {
    id: 'pay',
    title: 'Support workers who are paid the real living wage or more',
    unit: '%',
    direction: 'higher',
    target: 100,
    results: [100, 100, 100, 100],
  },
  {
    id: 'leavers',
    title: 'Support workers who left in the quarter',
    unit: '%',
    direction: 'lower',
    target: 5,
    results: [4, 3, 6, 3],
  },
  {
    id: 'heard',
    title: 'Concerns that were answered within five working days',
    unit: '%',
    direction: 'higher',
    target: 98,
    results: [96, 100, 97, 99],
  },
];

export const quarters = [
  { startDate: '2025-07-01T00:00:00Z', endDate: '2025-09-30T23:59:59Z' },
  { startDate: '2025-10-01T00:00:00Z', endDate: '2025-12-31T23:59:59Z' },
  { startDate: '2026-01-01T00:00:00Z', endDate: '2026-03-31T23:59:59Z' },
  { startDate: '2026-04-01T00:00:00Z', endDate: '2026-06-30T23:59:59Z' },
] as const;

import type { Period } from '@kith/ocds';

/** Calendar quarters of the first year, fixed: promises are about real days, not about today. */
export const quarters = {
  '2025-Q2': between('2025-04-01', '2025-06-30'),
  '2025-Q3': between('2025-07-01', '2025-09-30'),
  '2025-Q4': between('2025-10-01', '2025-12-31'),
  '2026-Q1': between('2026-01-01', '2026-03-31'),
  '2026-Q2': between('2026-04-01', '2026-06-30'),
} as const satisfies Record<string, Period>;

export type Quarter = keyof typeof quarters;

/** Whole days, written in UTC so that dates compare as text. */
export function between(first: string, last: string) {
  return { startDate: `${first}T00:00:00Z`, endDate: `${last}T23:59:59Z` };
}

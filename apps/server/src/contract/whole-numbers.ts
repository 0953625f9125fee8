import { z } from '@hono/zod-openapi';

/** A number in an address: digits alone, where JavaScript would read `0x10`, `1e1` and nothing. */
export function wholeNumber({ min, max }: { min: number; max: number }) {
  const accepted = `a whole number from ${min} to ${max}`;
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.int({ error: accepted }).min(min, { error: accepted }).max(max, { error: accepted }),
  );
}

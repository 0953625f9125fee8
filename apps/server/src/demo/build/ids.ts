import { v5 } from 'uuid';

const demonstration = '5f0c1a52-6d0e-4d5b-9a57-1c5d4a3e2b10';

/** The id of a thing, the same every time the same seed is used. */
export type Ids = (kind: string, ...words: readonly (string | number)[]) => string;

export function idsFrom(seed: number): Ids {
  const namespace = v5(`seed ${seed}`, demonstration);
  return (kind, ...words) => v5([kind, ...words].join('\n'), namespace);
}

/** The demonstration is one co-op, whatever the seed: so it can be found again. */
export const demonstrationCoopId = v5('Larkmoor Care Co-op', demonstration);

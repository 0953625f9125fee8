import type { RecordingMethod } from '../../actor.js';

/** Who wrote a row down, for whom, how and when. */
export interface RecordedRow {
  version: number;
  recordedBy: string | null;
  onBehalfOf: string | null;
  method: RecordingMethod;
  recordedAt: string;
}

/** Whose hand wrote something: the person's own, or a helper's for them. */
export interface Hand {
  recordedBy: string;
  onBehalfOf: string | null;
  method: RecordingMethod;
}

export function recorded(hand: Hand, recordedAt: string, version = 1): RecordedRow {
  return { version, ...hand, recordedAt };
}

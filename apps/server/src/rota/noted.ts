import type { Temporal } from 'temporal-polyfill';
import type { RecordingMethod } from '../actor.js';

/** What a write says of how and when it was written down; by whom and for whom the standing says. */
export interface Noted {
  method: RecordingMethod;
  recordedAt: Temporal.Instant;
}

import { failing, forbidden, neverAnswering, offline } from '@kith/sdk/testing';
import { recorded } from '../given/recorded.js';
import type { Recording } from '../scenes/recording.js';
import { looks, type Play, state } from './looks.js';

/** The team of a recorded scene, as whoever it was played for sees it. */
export const seenIn = (recording: Recording) => ({
  args: { teamId: recording.teamId },
  parameters: { client: recorded(recording) },
});

export interface ClientStates {
  /** Why the server says that it may not be seen; left out, it does not say. */
  refusal?: string;
  play?: Play;
}

/** The states that every element has which reads through a client; `recording` is its usual one. */
export function clientStates(recording: Recording, { refusal, play }: ClientStates = {}) {
  return {
    Loading: state('client', 'Loading', { parameters: { client: neverAnswering } }),
    // The service is not ready. What the page put inside the element stands below.
    Failed: state('client', 'Failed', { parameters: { client: () => failing(503) } }),
    // Other words, because the person can do something about it.
    Offline: state('client', 'Offline', { parameters: { client: offline } }),
    Forbidden: state('client', 'Forbidden', { parameters: { client: () => forbidden(refusal) } }),
    ...looks(play, { parameters: { client: recorded(recording, 'cy') } }),
  };
}

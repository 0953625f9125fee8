import { notShared, refusing, silent } from '../given/publishers.js';
import { looks, state } from './looks.js';

/** The states that every element has which reads open data. */
export function publisherStates() {
  return {
    Loading: state('publisher', 'Loading', { parameters: { publisher: silent } }),
    // The publisher's site is not well.
    Failed: state('publisher', 'Failed', { parameters: { publisher: refusing(503) } }),
    // The publisher's site does not let other sites read it (no CORS).
    NotShared: state('publisher', 'NotShared', { parameters: { publisher: notShared } }),
    Forbidden: state('publisher', 'Forbidden', { parameters: { publisher: refusing(403) } }),
    ...looks(undefined),
  };
}

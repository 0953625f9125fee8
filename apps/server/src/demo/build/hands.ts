import { people } from '../people/index.js';
import type { Ids } from './ids.js';
import type { Hand } from './row.js';

/** Helps people who have no account, and writes down what they say. */
const helper = 'ruth-silkstone';
/** Writes down what people ring the office about. */
const office = 'gwen-adeyanju';

/** Whose hand writes down what a person says: their own, or for some that of the helper. */
export function handOf(ids: Ids, key: string): Hand {
  const person = people.find((each) => each.key === key);
  return person?.toldBy === undefined
    ? { recordedBy: ids('person', key), onBehalfOf: null, method: 'self' }
    : {
        recordedBy: ids('person', helper),
        onBehalfOf: ids('person', key),
        method: person.toldBy,
      };
}

/** What somebody rang in, or sent on paper. */
export function rungIn(ids: Ids, key: string, method: 'phone' | 'paper'): Hand {
  return { recordedBy: ids('person', office), onBehalfOf: ids('person', key), method };
}

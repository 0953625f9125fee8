import { describe, expect, it } from 'vitest';
import { irreducible } from './irreducible.js';

const sets = (effects: string[], causes: string[]) =>
  [...irreducible(effects, causes, (cause, effect) => cause.includes(effect))].map((set) =>
    set.join(' '),
  );

describe('the sets of causes that explain everything', () => {
  it('are those of which none can be left out, the smallest first', () => {
    expect(sets(['a', 'b', 'c'], ['a', 'b', 'c', 'ab', 'bc', 'abc'])).toEqual([
      'abc',
      'a bc',
      'c ab',
      'ab bc',
      'a b c',
    ]);
  });

  it('are none where something has no cause, and the empty one where nothing is to be explained', () => {
    expect(sets(['a', 'z'], ['a'])).toEqual([]);
    expect(sets([], ['a'])).toEqual(['']);
  });
});

import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.js';

describe('the word that was probably meant', () => {
  it.each([
    ['complie', 'compile'],
    ['recrods', 'records'],
    ['dif', 'diff'],
    ['compiled', 'compile'],
  ])('for %s is %s', (word, meant) => {
    expect(nearest(word, ['compile', 'compare', 'records', 'diff'])).toBe(meant);
  });

  it('is none where nothing is close', () => {
    expect(nearest('publish', ['compile', 'compare', 'records', 'diff'])).toBeUndefined();
    expect(nearest('publish', [])).toBeUndefined();
  });
});

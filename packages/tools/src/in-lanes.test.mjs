import { describe, expect, it } from 'vitest';
import { inLanes } from './in-lanes.mjs';

describe('work in lanes', () => {
  it('is done as many at a time as there are lanes, each piece once, and told in order', async () => {
    /** @type {{ piece: string, end: () => void }[]} */
    const open = [];
    const begin = (/** @type {string} */ piece) =>
      new Promise((resolve) => open.push({ piece, end: () => resolve(piece.toUpperCase()) }));
    const all = inLanes(['a', 'b', 'c'], 2, begin);
    expect(open.map(({ piece }) => piece)).toEqual(['a', 'b']);
    open[1]?.end();
    await expect.poll(() => open.map(({ piece }) => piece)).toEqual(['a', 'b', 'c']);
    open[0]?.end();
    open[2]?.end();
    expect(await all).toEqual(['A', 'B', 'C']);
  });

  it('is refused with the first piece that is', async () => {
    const refuse = () => Promise.reject(new Error('No.'));
    await expect(inLanes(['a'], 2, refuse)).rejects.toThrow('No.');
    expect(await inLanes([], 2, refuse)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { Page } from './page.js';

/** A list of three pages that counts how often it is asked. */
function given({ failingAt = Number.POSITIVE_INFINITY } = {}) {
  const asked: Array<string | undefined> = [];
  const pages = [[1, 2], [], [3]];
  const list = new Page<number, { items: number[]; next?: string }>({
    load: async (cursor) => {
      asked.push(cursor);
      const place = Number(cursor ?? 0);
      if (place >= failingAt) throw new Error('lost');
      const next = place + 1 < pages.length ? { next: String(place + 1) } : {};
      return { items: pages[place] ?? [], ...next };
    },
    itemsOf: ({ items }) => items,
    nextOf: ({ next }) => next,
  });
  return { list, asked };
}

describe('a list', () => {
  it('is its first page when it is awaited', async () => {
    const { list, asked } = given();
    expect(await list).toEqual({ items: [1, 2], next: '1' });
    expect(asked).toEqual([undefined]);
  });

  it('is every item of every page when it is iterated, past a page that is empty', async () => {
    const { list, asked } = given();
    const items: number[] = [];
    for await (const item of list) items.push(item);
    expect(items).toEqual([1, 2, 3]);
    expect(asked).toEqual([undefined, '1', '2']);
  });

  it('asks for a page only when it is wanted', async () => {
    const { list, asked } = given();
    expect(asked).toEqual([]);
    for await (const item of list) if (item === 2) break;
    expect(asked).toEqual([undefined]);
  });

  it('asks for its first page once, however it is read', async () => {
    const { list, asked } = given();
    await Promise.all([list, list, list.then(({ items }) => items)]);
    for await (const page of list.pages()) if (page.items[0] === 1) break;
    expect(asked).toEqual([undefined]);
  });

  it('tells of a page that could not be read, after the items before it', async () => {
    const { list } = given({ failingAt: 1 });
    const items: number[] = [];
    const reading = (async () => {
      for await (const item of list) items.push(item);
    })();
    await expect(reading).rejects.toThrow('lost');
    expect(items).toEqual([1, 2]);
  });
});

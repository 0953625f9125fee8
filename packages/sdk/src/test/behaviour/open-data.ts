import { expect, it } from 'vitest';
import type { Harness } from './harness.js';

/** What is published is for all, of all co-ops: each test looks for its own. */
export function behavesWithOpenData(harness: () => Harness): void {
  it('needs nobody to be signed in', async () => {
    await harness().publishes(releasesOf('open', 1));
    const { openData } = harness().anyone();
    const { releases } = await openData.release('ocds-213czf-open-1', '1');
    expect(releases[0]?.ocid).toBe('ocds-213czf-open-1');
    const { records } = await openData.record('ocds-213czf-open-1');
    expect(records[0]?.ocid).toBe('ocds-213czf-open-1');
  });

  it('goes from package to package by their links', async () => {
    await harness().publishes(releasesOf('linked', 5));
    const { openData } = harness().anyone();
    const sizes: number[] = [];
    const found = new Set<string>();
    for await (const { releases } of openData.releases({ limit: 2 }).pages()) {
      sizes.push(releases.length);
      for (const { ocid } of releases) found.add(ocid);
    }
    expect(sizes.slice(0, -1).every((size) => size === 2)).toBe(true);
    expect([...found].filter((ocid) => ocid.includes('linked'))).toHaveLength(5);
    const ocids: string[] = [];
    for await (const { ocid } of openData.records({ limit: 2 })) ocids.push(ocid);
    expect(ocids.filter((ocid) => ocid.includes('linked'))).toHaveLength(5);
    expect(new Set(ocids).size).toBe(ocids.length);
  });

  it('keeps what a publisher adds, as it came', async () => {
    const [release] = releasesOf('adding', 1);
    await harness().publishes([{ ...release, localField: { nested: [1, 'two'] } }]);
    const read = await harness().anyone().openData.release('ocds-213czf-adding-1', '1');
    expect(read.releases[0]?.['localField']).toEqual({ nested: [1, 'two'] });
  });
}

/** So many releases, all of one day. */
const releasesOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ocid: `ocds-213czf-${name}-${index + 1}`,
    id: '1',
    date: '2026-08-01T00:00:00Z',
    tag: ['planning'],
    initiationType: 'tender',
  }));

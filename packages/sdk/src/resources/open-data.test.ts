import { describe, expect, it } from 'vitest';
import { isContractError } from '../errors.js';
import { createTestKith, larkmoor } from '../testing/index.js';

/** A server with so many releases, all of one day. */
function withReleases(count: number) {
  const test = createTestKith();
  for (let number = 1; number <= count; number += 1) {
    const ocid = `ocds-213czf-${number}`;
    const release = { ocid, id: '1', date: '2026-08-01T00:00:00Z', tag: ['planning'] };
    test.world.releases.push(release);
    test.world.records.push({ ocid, releases: [release] });
  }
  return test.anyone.openData;
}

describe('open data', () => {
  it('needs nobody to be signed in', async () => {
    const { anyone, ocid } = larkmoor();
    const { releases } = await anyone.openData.releases();
    expect(releases[0]?.ocid).toBe(ocid);
  });

  it('goes from package to package by their links', async () => {
    const openData = withReleases(5);
    const list = openData.releases({ limit: 2 });
    const sizes: number[] = [];
    for await (const { releases } of list.pages()) sizes.push(releases.length);
    expect(sizes).toEqual([2, 2, 1]);
    const ocids: string[] = [];
    for await (const { ocid } of openData.records({ limit: 2 })) ocids.push(ocid);
    expect(new Set(ocids).size).toBe(5);
  });

  it('keeps what a publisher adds, as it came', async () => {
    const { anyone, ocid, world } = larkmoor();
    Object.assign(world.releases[0] ?? {}, { localField: { nested: [1, 'two'] } });
    const release = (await anyone.openData.releases()).releases[0];
    const one = await anyone.openData.release(ocid, release?.id ?? '');
    expect(one.releases[0]?.['localField']).toEqual({ nested: [1, 'two'] });
  });

  it('refuses a package without releases in it', async () => {
    const { anyone, world } = larkmoor();
    Object.assign(world.releases[0] ?? {}, { ocid: 7 });
    await expect(anyone.openData.releases()).rejects.toSatisfy(isContractError);
  });
});

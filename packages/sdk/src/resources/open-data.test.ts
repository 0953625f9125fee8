import { describe, expect, it } from 'vitest';
import { createKith, isContractError } from '../index.js';
import { answering, json } from '../test/server-of-answers.js';

describe('open data', () => {
  it('refuses a package without releases in it', async () => {
    const { fetch } = answering(
      json({
        uri: 'https://kith.test/v1/open-data/releases',
        version: '1.1',
        publishedDate: '2026-08-03T08:00:00Z',
        publisher: { name: 'Larkmoor Care Co-op' },
        releases: [{ ocid: 7, id: '1', date: '2026-08-01T00:00:00Z', tag: ['planning'] }],
      }),
    );
    const { openData } = createKith({ baseUrl: 'https://kith.test', fetch });
    await expect(openData.releases()).rejects.toSatisfy(isContractError);
  });
});

import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readLines } from '@kith/ocds/read';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../testing/describe-on-every-engine.js';
import { importReleases, type Said } from './import-releases.js';

/** Real notices are kept beside the checkout, not in it. */
const folder = new URL('../../../../../shared/ocds/real/', import.meta.url);
const [care, performance] = ['find-a-tender-social-care', 'find-a-tender-performance'].map((name) =>
  fileURLToPath(new URL(`${name}.jsonl`, folder)),
) as [string, string];

if (existsSync(care)) {
  describeOnEveryEngine('importing real notices', (given) => {
    const told: Said[] = [];
    const importing = (file: string) =>
      importReleases(
        given.deps,
        { name: 'notices.jsonl', lines: readLines(createReadStream(file)) },
        (said) => told.push(said),
      );

    it('takes them all once; one notice stands in both files', async () => {
      expect(await importing(care)).toEqual({ taken: 98, alreadyHeld: 0, refused: 0, lines: 98 });
      expect(await importing(performance)).toEqual({
        taken: 7,
        alreadyHeld: 1,
        refused: 0,
        lines: 8,
      });
      expect(told.filter(({ outcome }) => outcome === 'already_held')).toMatchObject([
        { ocid: 'ocds-h6vhtk-059ac1', id: '075649-2026' },
      ]);
      expect(await importing(care)).toEqual({ taken: 0, alreadyHeld: 98, refused: 0, lines: 98 });
    });

    it('finds a named contract by its words, with its value and its promises', async () => {
      const reply = await given.anyone.get('/v1/open-data/contracts?query=trafficking+guardian');

      expect(reply.body).toMatchObject({
        total: 1,
        items: [
          {
            ocid: 'ocds-h6vhtk-059ac1',
            title: 'Independent Child Trafficking Guardianship (ICTG) Service',
            value: { amount: 40_000_000, currency: 'GBP' },
            commitments: 4,
          },
        ],
      });
    });

    it('gives every process as a record, odd ones too', async () => {
      const reply = await given.anyone.get('/v1/open-data/records?limit=500');

      expect(reply.status).toBe(200);
      expect(reply.body['records']).toHaveLength(99);
    });
  });
} else {
  it.skip('importing real notices: skipped, because ../shared/ocds/real is not there');
}

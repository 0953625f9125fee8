import { describe, expect, it } from 'vitest';
import { noticesOf } from './notices.js';
import { sourceOf } from './source.js';
import { councilWords } from './words.js';

const url = 'https://notices.example.org/000013-2026';
const record = {
  records: [
    {
      releases: [
        { id: '000012-2026', date: '2026-04-02T09:00:00Z', tag: ['tender'] },
        {
          id: '000013-2026',
          date: '2026-05-02T09:00:00Z',
          tag: ['award', 'contract'],
          tender: {
            amendments: [
              {
                description: 'A week more.',
                unstructuredChanges: [
                  {
                    where: { label: 'Closing date' },
                    oldValue: { text: 'Monday' },
                    newValue: { text: 'Sunday' },
                  },
                ],
              },
            ],
          },
          contracts: [{ documents: [{ id: '000013-2026', noticeType: 'UK7', url }] }],
        },
      ],
    },
  ],
};

describe('the notices of a process without scripts', () => {
  it('have their number, day and page, the newest first, and say what changed', () => {
    expect(noticesOf(record, 'en')).toEqual([
      {
        name: 'Contract notice 000013-2026, 2 May 2026',
        url,
        changes: ['A week more.', 'Closing date: “Monday” became “Sunday”'],
      },
      { name: 'Tender notice 000012-2026, 2 April 2026', url: undefined, changes: [] },
    ]);
  });

  it('are told in Welsh too', () => {
    expect(noticesOf(record, 'cy')[0]).toMatchObject({
      name: 'Hysbysiad contract 000013-2026, 2 Mai 2026',
      changes: ['A week more.', 'Closing date: daeth “Monday” yn “Sunday”'],
    });
    expect(String(sourceOf({}, councilWords('cy')))).toBe(
      '<p>Nid yw’r hysbysiad yn enwi cyhoeddwr.</p>',
    );
  });

  it('say who published them and who keeps the copy, or that they name nobody', () => {
    const keptBy = { name: 'open.example' };
    const license = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
    expect(
      String(sourceOf({ publisher: { name: 'Westmere' }, keptBy, license }, councilWords('en'))),
    ).toBe(
      `<p>Published by Westmere. This copy is kept by open.example. Licence: <a href="${license}">Open Government Licence v3.0</a>.</p>`,
    );
    expect(
      String(sourceOf({ publisher: keptBy, keptBy, license: 'javascript:x' }, councilWords('en'))),
    ).toBe('<p>The notice names no publisher. This copy is kept by open.example.</p>');
  });
});

import { describe, expect, it } from 'vitest';
import { type View, viewIn } from './choose-contracts.js';
import { contractsPage } from './contract-pages.js';
import type { Language } from './words.js';

const asked = { 'kith-words': 'zebra', 'kith-status': 'open', 'kith-order': 'value-descending' };
const view = viewIn(asked) as View;
const nothingFound = { view, count: 0, lines: [], page: 1, pages: 1 };

const pageIn = (language: Language) =>
  String(
    contractsPage(
      'https://kith.example.org',
      { language, asked },
      {
        ...{ promising: [], total: 181, onlyDemonstration: false },
        ...{ buyers: ['Harrowdale'], statuses: ['active'], found: nothingFound },
      },
    ),
  );

describe('the page of contracts without scripts', () => {
  it('says what to do where nothing is found, and shows no empty table', () => {
    const page = pageIn('en');
    expect(page).toContain('Try fewer words, or the name of a council or a provider.');
    expect(page).not.toContain('<table');
    expect(page).toContain('value="zebra"');
  });

  it('shows in its form what the address asks for, wherever that is', () => {
    const chosen = pageIn('en').match(/<option value="[^"]+" selected>[^<]*/g);
    expect(chosen).toEqual([
      '<option value="open" selected>Open for offers',
      '<option value="value-descending" selected>Value, last to first',
    ]);
  });

  it('is Welsh from its first link to its last line', () => {
    const page = pageIn('cy');
    expect(page).toContain('Rhowch gynnig ar lai o eiriau');
    expect(page).not.toMatch(/Skip to|aria-label="Breadcrumb"|is invented/);
  });
});

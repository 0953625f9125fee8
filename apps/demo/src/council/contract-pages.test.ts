import { describe, expect, it } from 'vitest';
import { contractsPage } from './contract-pages.js';
import type { Language } from './words.js';

const nothingFound = { words: 'zebra', found: [], total: 0, totals: new Map(), next: null };

const pageIn = (language: Language) =>
  String(
    contractsPage(
      'https://kith.example.org',
      { language, asked: { 'kith-words': 'zebra' } },
      { promising: [], total: 181, found: nothingFound, onlyDemonstration: false },
    ),
  );

describe('the page of contracts without scripts', () => {
  it('says what to do where nothing is found, and shows no empty table', () => {
    const page = pageIn('en');
    expect(page).toContain('Try fewer words, or the name of a council or a provider.');
    expect(page).not.toContain('<table');
    expect(page).toContain('value="zebra"');
  });

  it('is Welsh from its first link to its last line', () => {
    const page = pageIn('cy');
    expect(page).toContain('Rhowch gynnig ar lai o eiriau');
    expect(page).not.toMatch(/Skip to|aria-label="Breadcrumb"|is invented/);
  });
});

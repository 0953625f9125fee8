import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOfText, linesOfText } from './text.js';

const name = lineOfText({ min: 1, max: 12 });
const letter = linesOfText({ max: 200 });

const refusalOf = (schema: typeof name, text: string) => {
  const issue = schema.safeParse(text).error?.issues[0];
  return issue?.code === 'custom'
    ? { reason: issue.params?.['reason'] as unknown, accepted: issue.message }
    : undefined;
};

describe('a line of text', () => {
  it.each([
    ['Siân Ŵyn', 'letters with accents'],
    ['می‌خواهم', 'a joiner inside a Persian word'],
    ['क्‍ष', 'a joiner inside a Hindi word'],
    ['👩‍👩‍👧', 'a family'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'the flag of Wales'],
    ['❤️', 'a picture in colour'],
  ])('keeps %s: %s', (text) => {
    expect(name.parse(text)).toBe(text);
  });

  it.each([
    ['NUL', 'Sam\0'],
    ['a line break', 'Sam\nOkoro'],
    ['a tab', 'Sam\tO'],
    ['an escape', 'Sam\u{1B}[2J'],
    ['a control character of Latin 1', 'Sam\u{85}O'],
    ['a space of no width', 'Sa\u{200B}m'],
    ['a joiner between Latin letters', 'Sa\u{200D}m'],
    ['a joiner at the end', 'Sam\u{200D}'],
    ['a mark of direction', '\u{200E}Sam'],
    ['the override of direction', 'Sam\u{202E}luap'],
    ['an isolate', '\u{2066}Sam\u{2069}'],
    ['an Arabic mark of direction', 'Sam\u{61C}'],
    ['the byte order mark in its midst', 'Sa\u{FEFF}m'],
    ['a soft hyphen', 'Sa\u{AD}m'],
    ['a separator of paragraphs', 'Sa\u{2029}m'],
    ['the filler of Hangul', 'Sam\u{3164}x'],
    ['half of a pair', 'Sam\u{D800}'],
    ['the other half', '\u{DC00}Sam'],
    ['tags that are no flag', 'Sam\u{E0041}'],
    ['what is no character', 'Sam\u{FFFE}'],
  ])('refuses %s, and says why', (_, text) => {
    expect(refusalOf(name, text)).toEqual({
      reason: 'This has a character that cannot be seen.',
      accepted: 'one line of text of 1 to 12 characters',
    });
  });

  it('takes the spaces around it off, and puts accents and letters together', () => {
    expect(name.parse('  Sia\u{302}n ')).toBe('Siân');
  });

  it('counts code points, so that twelve pictures are twelve', () => {
    expect(name.safeParse('🌷'.repeat(12)).success).toBe(true);
    expect(refusalOf(name, '🌷'.repeat(13))?.reason).toBe('This is too long.');
    expect(refusalOf(name, '   ')?.reason).toBe('This is too short.');
  });

  it('never says the value back, and gives the same for what it gave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 6, maxLength: 40 }), (text) => {
        const result = name.safeParse(text);
        if (result.success) expect(name.parse(result.data)).toBe(result.data);
        else expect(JSON.stringify(result.error.issues)).not.toContain(JSON.stringify(text));
      }),
    );
  });
});

describe('text of several lines', () => {
  it('keeps line breaks as one kind, and tabs', () => {
    expect(letter.parse('Dear Sam,\r\n\n\tcome by.\n')).toBe('Dear Sam,\n\n\tcome by.');
  });

  it('refuses what cannot be seen, as a line does', () => {
    for (const text of ['a\0b', 'a\u{202E}b', 'a\rb', 'a\u{2028}b', 'a\u{D800}']) {
      expect(letter.safeParse(text).success).toBe(false);
    }
  });
});

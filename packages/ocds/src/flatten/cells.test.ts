import { describe, expect, it } from 'vitest';
import { cellOf, valueOf } from './cells.js';
import { csvCell, csvText } from './csv-cells.js';

describe('text that a spreadsheet would run', () => {
  const risky = [
    '=1+1',
    '=cmd|" /C calc"!A0',
    '+44 20 7946 0000',
    '-5',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '"=1+1',
    "'=1+1",
    '“=1+1',
    '\u00A0=1+1',
    '\u200B=1+1',
    '\uFEFF=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ];
  it.each(risky)('has an apostrophe before %j, and loses it again', (text) => {
    const cell = cellOf(text, 'text');
    expect(cell).toBe(`'${text}`);
    expect(valueOf(`'${text}`, 'text')).toBe(text);
  });

  it.each(['Care at home', '2026-04-01', '95% - of visits', 'a=b', '(+44) 20', '£5', 'ñ', '#1'])(
    'leaves %j as it is',
    (text) => {
      expect(cellOf(text, 'text')).toBe(text);
      expect(valueOf(text, 'text')).toBe(text);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(csvText(cellOf(-5, 'number'), 'number')).toBe('-5');
    expect(csvCell('-5', 'number')).toBe(-5);
  });
});

describe('what people write into cells', () => {
  it('is text where it only begins like JSON', () => {
    expect(valueOf('[to be confirmed]', 'text')).toBe('[to be confirmed]');
  });

  it('is a list in a column of lists, with or without blanks', () => {
    expect(valueOf('buyer;payer ; ', 'list')).toEqual(['buyer', 'payer']);
  });

  it('is a boolean as a spreadsheet saves one', () => {
    expect(csvCell('FALSE', 'boolean')).toBe(false);
  });

  it('stays text in a column of texts, though a spreadsheet made a number of it', () => {
    expect(valueOf(7, 'text')).toBe('7');
  });
});

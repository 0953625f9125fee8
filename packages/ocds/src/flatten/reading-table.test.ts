import { describe, expect, it } from 'vitest';
import { readingTable, toCsv } from './index.js';

describe('a table for people to read', () => {
  it('is CSV that a spreadsheet takes no formula from', () => {
    const columns = [
      { header: 'Buyer', type: 'text' },
      { header: 'Value', type: 'number' },
    ] as const;
    const table = readingTable('contracts', columns, [
      ['=HYPERLINK("http://evil.example")', -5],
      ['+44, Fords', undefined],
      ['', 0],
    ]);
    expect(toCsv(table).split('\r\n')).toEqual([
      'Buyer,Value',
      `"'=HYPERLINK(""http://evil.example"")",-5`,
      `"'+44, Fords",`,
      ',0',
      '',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { gather } from '../testing/cli.js';
import { tableWidth, textTable } from './text-table.js';

describe('a table of text', () => {
  it('has its columns under their heads, two spaces apart, and numbers below each other', () => {
    const rows = [
      ['a', '1', 'x'],
      ['bcd', '1,022', 'y'],
    ];
    expect(textTable(rows, ['Id', 'Count', 'Unit'])).toBe(
      '  Id   Count  Unit\n  a        1  x\n  bcd  1,022  y\n',
    );
  });

  it('leaves out columns that nothing stands in, with their heads', () => {
    const rows = [
      ['a', '', '1'],
      ['b', '', '2'],
    ];
    expect(textTable(rows, ['Id', 'Slice', 'Name'])).toBe('  Id  Name\n  a      1\n  b      2\n');
  });

  it('carries long text over to further lines, and cuts what runs over four', () => {
    const title = 'Percentage of visits that began within fifteen minutes of the time agreed';
    expect(textTable([[title, '97%']])).toBe(
      '  Percentage of visits that began within fifteen    97%\n  minutes of the time agreed\n',
    );
    const lines = textTable([['word '.repeat(80)]]).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/ word…$/);
  });

  it('breaks no word that there is room for', () => {
    const name = `${'contracts_implementation_'.repeat(3)}.csv`;
    expect(textTable([[name, '8']])).toBe(`  ${name}  8\n`);
  });

  it('fits a width, the widest columns giving way first, and breaks words that are longer', () => {
    const text = textTable([['one two three four', 'abc', 'x'.repeat(30)]], [], 40);
    expect(text).toBe(
      `  one two three    abc  ${'x'.repeat(16)}\n  four                  ${'x'.repeat(14)}\n`,
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('takes out what steers a terminal, and line breaks', () => {
    expect(textTable([['\u001b[2Jone\r\n\ttwo']])).toBe('  [2Jone two\n');
  });

  it('is as wide as its terminal', () => {
    const { stream } = gather();
    expect(tableWidth(stream)).toBe(120);
    expect(tableWidth(Object.assign(stream, { columns: 72 }))).toBe(72);
  });
});

import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.js';

describe('a table of text', () => {
  it('has its columns under their heads, two spaces apart', () => {
    expect(
      textTable(
        [
          ['a', '1'],
          ['bcd', '22'],
        ],
        ['Id', 'Count'],
      ),
    ).toBe('  Id   Count\n  a    1\n  bcd  22\n');
  });

  it('leaves out columns that nothing stands in, with their heads', () => {
    expect(
      textTable(
        [
          ['a', '', '1'],
          ['b', '', '2'],
        ],
        ['Id', 'Slice', 'Count'],
      ),
    ).toBe('  Id  Count\n  a   1\n  b   2\n');
  });

  it('cuts long text and takes out what steers a terminal', () => {
    const [line] = textTable([[`\u001b[2J${'x'.repeat(60)}`]]).split('\n');
    expect(line).toBe(`  [2J${'x'.repeat(44)}…`);
  });
});

import { describe, expect, it } from 'vitest';
import { textTable } from './cli/text-table.js';
import { contractsInFull, textToFind } from './contracts/index.js';
import { decimalsIn } from './disclosure/counts.js';
import { release } from './testing/given.js';

/** More than a call takes arguments, and so more than may be spread into one. */
const many = 130_000;
const ids = Array.from({ length: many }, (_, at) => ({ id: String(at) }));

describe('more than a hundred thousand', () => {
  it('awards, contracts, lots and parties of one process are told in full', () => {
    const wide = release({
      parties: ids.map(({ id }) => ({ id, name: `P ${id}` })),
      tender: { lots: ids },
      awards: ids.map(({ id }) => ({ id, suppliers: [{ id }], relatedLots: [id] })),
      contracts: ids.map(({ id }) => ({ id, awardID: id })),
    });
    const rows = contractsInFull([wide], { asOf: '2026-05-01' });
    expect(rows).toHaveLength(many);
    const [row] = rows;
    expect(row && textToFind(row)).toContain('p 0');
  }, 120_000);

  it('rows make a table, and so do as many words in a cell', () => {
    const rows = ids.map(({ id }) => [id, 'x']);
    expect(textTable(rows, ['Id', 'X']).split('\n')).toHaveLength(many + 2);
    expect(textTable([['word '.repeat(many)]]).split('\n')).toHaveLength(5);
  });

  it('percentages have as many decimals as the longest', () => {
    const observations = ids.map(({ id }) => ({ id, measure: Number(id) === many - 1 ? 1.25 : 1 }));
    expect(decimalsIn(observations)).toBe(2);
  });
});

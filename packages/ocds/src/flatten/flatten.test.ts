import { describe, expect, it } from 'vitest';
import type { Release } from '../index.js';
import { compile, version } from '../merge/index.js';
import { contract, metric, observation, quarter, release } from '../testing/given.js';
import { toCsv } from './csv.js';
import { flatten } from './flatten.js';
import type { FlattenOptions } from './types.js';

describe('the tables of releases', () => {
  it('has one for each array of objects, with the ids of what its rows belong to', () => {
    const document = { id: 'd1', title: 'Signed contract' };
    const given = release({ contracts: [contract({ id: 'c1', documents: [document] })] });
    expect(csv([given])).toEqual({
      releases: [
        'ocid,id,date,tag,initiationType',
        row('1', '2026-04-01T00:00:00Z,contract,tender'),
      ],
      contracts: [
        'ocid,release,id,awardID,title,status',
        row('1', 'c1,1,Home care in Westmere,active'),
      ],
      contracts_documents: [
        'ocid,release,contracts/id,id,title',
        row('1', 'c1,d1,Signed contract'),
      ],
    });
  });

  it('refers to a compiled release by its ocid alone', () => {
    const compiled = compile([release({ awards: [{ id: 'a', title: 'Lot 1' }] })]);
    expect(csv([compiled]).awards).toEqual(['ocid,id,title', `${ocid},a,Lot 1`]);
  });

  it('refers by position where ids are missing or not unique', () => {
    const items = [{ id: 'same' }, { id: 'same' }, {}].map((award) => ({
      ...award,
      suppliers: [{ id: 's' }],
    }));
    expect(csv([release({ awards: items })]).awards_suppliers).toEqual([
      'ocid,release,awards/id,id',
      row('1', '#1,s'),
      row('1', '#2,s'),
      row('1', '#3,s'),
    ]);
  });

  it('refers by position to a release that repeats an earlier one', () => {
    const given = release({ awards: [{ id: 'a' }] });
    expect(csv([given, given]).awards).toEqual(['ocid,release,id', row('1', 'a'), row('#2', 'a')]);
  });

  it('gives the same columns in the same order whatever came first', () => {
    const [one, other] = [
      release({ language: 'en', buyer: { name: 'Westmere Council', id: 'b' } }),
      release({ id: '2', zebra: 1, alpha: 2, tender: { title: 'Care', id: 't' } }),
    ];
    const columns = csv([one, other]).releases?.[0];
    expect(columns).toBe(csv([other, one]).releases?.[0]);
    expect(columns).toBe(
      'ocid,id,date,tag,initiationType,buyer/id,buyer/name,tender/id,tender/title,language,alpha,zebra',
    );
  });

  it('joins lists of texts and writes other lists as JSON', () => {
    const given = {
      ocid,
      roles: ['buyer', 'payer'],
      numbers: [1, 2],
      nested: [[1], ['a']],
      none: [],
    };
    expect(flatten([given])[0]?.rows).toEqual([
      [ocid, 'buyer; payer', '[[1],["a"]]', '[]', '[1,2]'],
    ]);
  });

  it('keeps a list apart whose texts hold the separator', () => {
    expect(flatten([{ roles: ['a; b'] }])[0]?.rows).toEqual([['["a; b"]']]);
  });

  it('tells null, an empty text, an empty object and an absent field apart', () => {
    const given = [{ x: null }, { x: '' }, { x: {} }, { y: 1 }];
    expect(csv(given).releases).toEqual(['x,y', 'null,', "',", '{},', ',1']);
  });

  it('writes an apostrophe before text that looks like a number, only beside numbers', () => {
    expect(csv([{ id: '007' }, { id: '1e3' }]).releases).toEqual(['id', '007', '1e3']);
    expect(csv([{ id: '007' }, { id: 7 }]).releases).toEqual(['id', "'007", '7']);
    expect(csv([{ open: 'TRUE' }, { open: true }]).releases).toEqual(['open', "'TRUE", 'true']);
  });

  it('has titles for people at the heads of columns when asked', () => {
    const given = release({ tender: { id: 't', value: { amount: 5 } }, awards: [{ id: 'a' }] });
    const tables = csv([given], { titles: true });
    expect(tables.releases?.[0]).toBe(
      'OCID,Id,Date,Tag,Initiation type,Tender: Id,Tender: Value: Amount',
    );
    expect(tables.awards?.[0]).toBe('OCID,Release,Id');
  });

  it('takes titles from a function that knows them better', () => {
    const titles = (names: readonly string[]) =>
      names.at(-1) === 'dateSigned' ? 'Signed on' : undefined;
    const given = release({ contracts: [{ id: 'c', dateSigned: '2026-04-01' }] });
    expect(csv([given], { titles }).contracts?.[0]).toBe('OCID,Release,Id,Signed on');
  });

  it('guards the heads of columns as it guards cells', () => {
    expect(csv([{ '=1+1': 1, '-x': 2, "'y": 3 }]).releases?.[0]).toBe("''y,'-x,'=1+1");
  });

  it('names no table so that its file would stand in another folder', () => {
    const [, table] = flatten([{ '../../etc/passwd': [{ id: 1 }] }]);
    expect(table?.name).toBe('-etc-passwd');
  });

  it('gives tables names that no folder mistakes for each other', () => {
    const given = { Awards: [{}], awards: [{}], con: [{}], 'a/b': [{}], metrics: [{}] };
    expect(flatten([given]).map(({ name }) => name)).toEqual([
      'releases',
      'awards',
      'metrics',
      'Awards_2',
      'a-b',
      'con_',
    ]);
  });
});

describe('the tables of versioned releases', () => {
  it('has one row for each version of a field', () => {
    const versioned = version([
      release({ contracts: [contract({ id: 'c', title: 'Home care' })] }),
      release({
        id: '2',
        date: '2026-05-01T00:00:00Z',
        contracts: [{ id: 'c', title: 'Care at home' }],
      }),
    ]);
    expect(csv([versioned]).contracts).toEqual(['ocid,id', `${ocid},c`]);
    const changes = csv([versioned]).contracts_changes ?? [];
    expect(changes[0]).toBe('ocid,contracts/id,field,releaseID,releaseDate,releaseTag,value');
    expect(changes.filter((change) => change.includes(',title,'))).toEqual([
      `${ocid},c,title,1,2026-04-01T00:00:00Z,contract,Home care`,
      `${ocid},c,title,2,2026-05-01T00:00:00Z,contract,Care at home`,
    ]);
  });
});

describe('the tidy table of metrics', () => {
  const observed = observation({
    period: quarter.spring,
    measure: '97.5%',
    dimensions: { area: 'north' },
    base: 40,
    interval: { lower: 90.1, upper: 99.2 },
  });

  it('has one row for each observation, with days, a number and a column for each dimension', () => {
    const metrics = [metric({ observations: [observed] })];
    const given = release({
      buyer: { name: 'Westmere Council' },
      contracts: [contract({ implementation: { metrics } })],
    });
    const [head = '', line = ''] = csv([given]).metrics ?? [];
    const cells = line.split(',');
    expect(Object.fromEntries(head.split(',').map((name, index) => [name, cells[index]]))).toEqual({
      ocid,
      release: '1',
      stage: 'implementation',
      'contract/id': '1',
      'contract/title': 'Home care in Westmere',
      'award/id': '1',
      'metric/id': 'visitsOnTime',
      'metric/title': 'Visits on time',
      'observation/id': 'o1',
      'buyer/name': 'Westmere Council',
      measure: '97.5%',
      number: '97.5',
      'period/startDate': '2026-04-01',
      'period/endDate': '2026-06-30',
      'dimensions/area': 'north',
      base: '40',
      'interval/lower': '90.1',
      'interval/upper': '99.2',
    });
  });

  it('says at which stage each was promised or reported', () => {
    const metrics = [metric({ observations: [observed] })];
    const given = release({
      planning: { forecasts: metrics },
      tender: { targets: metrics },
      awards: [{ id: 'a', agreedMetrics: metrics }],
      contracts: [contract({ agreedMetrics: metrics, implementation: { metrics } })],
    });
    const table = flatten([given]).find(({ kind }) => kind === 'metrics');
    const stage = table?.columns.findIndex(({ path }) => path === 'stage') ?? -1;
    expect(table?.rows.map((cells) => cells[stage])).toEqual([
      'planning',
      'tender',
      'award',
      'contract',
      'implementation',
    ]);
  });

  it('hides a withheld number that was left in', () => {
    const suppression = { status: 'withheld', rule: 'fewer than 10' };
    const left = { measure: 97, value: { amount: 3 }, base: 4, interval: { lower: 90, upper: 99 } };
    const withheld = observation({ ...left, suppression });
    const given = release({ tender: { targets: [metric({ observations: [withheld] })] } });
    const table = csv([given]).metrics ?? [];
    expect(table[0]).not.toMatch(/number|measure|amount|base|interval/);
    expect(table[1]).toContain('withheld,fewer than 10');
  });

  it('is left out when it is not wanted', () => {
    const given = release({ tender: { targets: [metric({ observations: [observed] })] } });
    expect(csv([given], { metrics: false }).metrics).toBeUndefined();
  });
});

const { ocid } = release();

function row(id: string, rest: string): string {
  return `${ocid},${id},${rest}`;
}

/** Lines of each table, by its name. */
function csv(given: (Release | object)[], options: FlattenOptions = {}): Record<string, string[]> {
  const tables = flatten(given, options);
  return Object.fromEntries(
    tables.map((table) => [table.name, toCsv(table).split('\r\n').slice(0, -1)]),
  );
}

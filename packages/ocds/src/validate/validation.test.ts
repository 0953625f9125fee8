import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { Fingerprints } from './fingerprints.js';
import { findingsIn, reportText, startValidation, validate } from './index.js';

describe('a check that goes piece by piece', () => {
  it('says the line of each pointer', () => {
    const validation = startValidation();
    validation.add(release(), { line: 1 });
    validation.add({ ...release({ id: '2' }), language: 5 }, { line: 2 });
    validation.addProblem({ code: 'not_json', message: 'This is not JSON.' }, { line: 3 });
    expect(validation.finish()).toMatchObject({
      kind: 'lines',
      counts: { releases: 2, ocids: 1 },
      errors: [
        { code: 'wrong_type', pointers: ['/language'], lines: [2] },
        { code: 'not_json', pointers: [''], lines: [3] },
      ],
    });
  });

  it('finds a release given twice, but not one that stands in two packages', () => {
    const page = { uri: 'https://westmere.example/1', releases: [release()] };
    const validation = startValidation();
    for (const line of [1, 2]) validation.add(page, { line });
    expect(validation.finish().errors.map(({ code }) => code)).not.toContain('release_repeated');
    expect(validate([release(), release()]).errors).toMatchObject([
      { code: 'release_repeated', pointers: ['/1'] },
    ]);
  });

  it('lists no more pointers than asked for, and counts them all', () => {
    const awards = Array.from({ length: 30 }, (_, index) => ({ id: `${index}`, title: 5 }));
    const { errors } = validate(release({ awards } as object), { pointers: 4 });
    expect(errors).toMatchObject([{ count: 30 }]);
    expect(errors[0]?.pointers).toHaveLength(4);
  });

  it('lists no more findings than asked for, and says how many places are not listed', () => {
    const extra = Object.fromEntries(Array.from({ length: 30 }, (_, nth) => [`field${nth}`, nth]));
    const report = validate({ ...release(), ...extra }, { findings: 10 });
    expect(report.additionalFields).toHaveLength(10);
    expect(report.unlisted).toBe(20);
    const inside = validate({ ...release(), extra }, { findings: 10 });
    expect(inside.additionalFields[0]?.children).toHaveLength(10);
    expect(inside.unlisted).toBe(20);
    expect(reportText(inside)).toMatch(/20 more places/);
  });
});

describe('a report in words', () => {
  it('says that nothing was found', () => {
    const report = validate(release());
    expect(findingsIn(report)).toBe(0);
    expect(reportText(report, 'notices.json')).toBe(
      'notices.json: 1 release of 1 process, checked against OCDS 1.1 (the built-in schema).\n\nNothing was found.\n',
    );
  });

  it('says what to put right before what is worth a look, each with its first place', () => {
    const tender = { id: '1', status: 'lost', lots: [{ id: '1' }] };
    const text = reportText(validate({ ...release({ tender }), parties: [] }));
    expect(text.indexOf('To be put right')).toBeLessThan(text.indexOf('/tender/status'));
    expect(text.indexOf('/parties')).toBeLessThan(text.indexOf('Worth a look'));
    expect(text.indexOf('Worth a look')).toBeLessThan(text.indexOf('/tender/lots'));
    expect(text).toMatch(/closed[^\n]*\n {4}1 × {2}\/tender\/status {2}"lost"/);
    expect(text).toMatch(/\n\d findings to be put right, 1 worth a look\.\n/);
  });

  it('sets out how often, where in every release and where first, in columns', () => {
    const milestones = Array.from({ length: 12 }, (_, nth) => ({ id: `${nth}`, ease: nth }));
    const text = reportText(validate({ ...release({ tender: { id: '1', milestones } }), mood: 1 }));
    expect(text).toContain(
      '    12 ×  /tender/milestones/ease  first at /tender/milestones/0/ease\n     1 ×  /mood\n',
    );
  });

  it('says apart from the schema what cannot be read at all', () => {
    const validation = startValidation();
    validation.addProblem({ code: 'not_json', message: 'This is not JSON.' }, { line: 3 });
    const text = reportText(validation.finish());
    expect(text).toMatch(/^This data: no release, checked/);
    expect(text).toContain(
      'What cannot be read\n  This is not JSON.\n    1 ×  (the top)  on line 3\n',
    );
  });
});

describe('a set of fingerprints', () => {
  it('tells many thousands of texts apart, as it grows', () => {
    const known = new Fingerprints();
    for (let nth = 0; nth < 50_000; nth += 1) expect(known.add(`ocds-213czf-${nth}`)).toBe(true);
    expect(known.size).toBe(50_000);
    for (let nth = 0; nth < 50_000; nth += 7) {
      expect(known.has(`ocds-213czf-${nth}`)).toBe(true);
      expect(known.add(`ocds-213czf-${nth}`)).toBe(false);
      expect(known.has(`ocds-213czf-${nth}x`)).toBe(false);
    }
  });
});

import { readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sharedIsHere, sharedPath, sharedText, whenShared } from '../../testing/shared.js';
import { type CodelistName, codelists } from './index.js';

const folder = 'schema-1.1.5/codelists/';
const names = Object.keys(codelists) as CodelistName[];

describe.skipIf(!sharedIsHere)(`the standard's lists of codes${whenShared}`, () => {
  it('are all here and no others', () => {
    const files = readdirSync(sharedPath(folder)).map((file) => file.replace('.csv', ''));
    expect(names.toSorted()).toEqual(files.toSorted());
  });

  it.each(names)('%s has the codes of the standard', (name) => {
    const rows: { Code: string; Deprecated?: string }[] = parse(
      sharedText(`${folder}${name}.csv`),
      { columns: true },
    );
    const list = codelists[name];
    const codes = rows.map((row) => row.Code);
    expect(Object.keys(list.codes).toSorted()).toEqual(codes.toSorted());
    const deprecated = rows.filter((row) => row.Deprecated).map((row) => row.Code);
    expect('deprecated' in list ? list.deprecated : []).toEqual(deprecated);
  });
});

describe('a list of codes', () => {
  it.each(names)('%s carries its own name and a title for each code', (name) => {
    expect(codelists[name].name).toBe(name);
    for (const title of Object.values(codelists[name].codes)) expect(title).toMatch(/\S/);
  });
});

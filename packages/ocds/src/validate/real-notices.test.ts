import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../shared/objects.js';
import { sharedIsHere, sharedText, whenShared } from '../testing/shared.js';
import { errorsOf, officialWithMetrics, standards } from '../testing/standards.js';
import { type Report, validate } from './index.js';

const files = ['performance', 'social-care'].map((name) => `real/find-a-tender-${name}.jsonl`);

describe.skipIf(!sharedIsHere)(`real notices${whenShared}`, () => {
  const notices = sharedIsHere ? files.flatMap(linesOf) : [];
  const reports = standards.map(([, standard]) => validate(notices, { standard })) as [Report];
  const [report] = reports;

  it('are all checked', () => {
    expect(report.counts).toMatchObject({
      releases: notices.length,
      ocids: new Set(notices.map(({ ocid }) => ocid)).size,
    });
  });

  it('break the same rules by every engine, at the same places', () => {
    for (const other of reports)
      expect(other.errors.map(({ code, pointers }) => [code, pointers])).toEqual(
        report.errors.map(({ code, pointers }) => [code, pointers]),
      );
    expect(report.errors.length).toBeGreaterThan(0);
  });

  it('break them by the dereferenced schema too', () => {
    const standard = officialWithMetrics('dereferenced-release-schema');
    expect(errorsOf(validate(notices, { standard }))).toEqual(errorsOf(report));
  });

  it('have the same codes, empty fields and missing ids by every engine', () => {
    for (const { codelists, emptyFields, missingIds, badPrefixes, checks } of reports)
      expect({ codelists, emptyFields, missingIds, badPrefixes, checks }).toEqual({
        codelists: report.codelists,
        emptyFields: report.emptyFields,
        missingIds: report.missingIds,
        badPrefixes: report.badPrefixes,
        checks: report.checks,
      });
  });

  it('have fields that only the built-in schema declares', () => {
    const [builtIn, , official] = reports as unknown as [Report, Report, Report];
    const paths = ({ additionalFields }: Report) => additionalFields.map(({ path }) => path);
    const declared = new Set(paths(builtIn));
    expect(paths(official).filter((path) => !declared.has(path))).toEqual([
      '/contracts/implementation/metrics/observations/measureClassification',
    ]);
  });

  it('have as many empty fields and dates of a day as a search of them shows', () => {
    const found = countEmpty(notices);
    const reported = report.emptyFields.reduce((sum, { count }) => sum + count, 0);
    expect(reported).toBe(found);
    const text = JSON.stringify(notices);
    const days = text.match(
      /"(?:date|endDate|startDate|dueDate|datePublished)":"\d{4}-\d\d-\d\d"/g,
    );
    expect(report.errors.find(({ type }) => type === 'date-time')?.count).toBe(days?.length);
  });

  it('say each undeclared field as often as it stands there', () => {
    for (const { path, count } of report.additionalFields)
      expect([path, count]).toEqual([path, countAt(notices, path.split('/').slice(1))]);
  });

  it('are given once too often where an ocid and id come twice', () => {
    const names = notices.map(({ ocid, id }) => JSON.stringify([ocid, id]));
    const repeated = report.errors.find(({ code }) => code === 'release_repeated');
    expect(repeated?.count).toBe(names.length - new Set(names).size);
  });
});

function linesOf(file: string): JsonObject[] {
  const lines = sharedText(file).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as JsonObject);
}

function countEmpty(value: unknown): number {
  if (typeof value === 'string') return Number(value.trim() === '');
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value);
  return inside.length === 0 ? 1 : inside.reduce<number>((sum, one) => sum + countEmpty(one), 0);
}

function countAt(value: unknown, [name, ...rest]: readonly string[]): number {
  if (Array.isArray(value))
    return value.reduce<number>((sum, one) => sum + countAt(one, name ? [name, ...rest] : []), 0);
  if (typeof value !== 'object' || value === null || name === undefined) return 0;
  const inner = (value as JsonObject)[name];
  if (rest.length > 0) return countAt(inner, rest);
  return inner === undefined ? 0 : 1;
}

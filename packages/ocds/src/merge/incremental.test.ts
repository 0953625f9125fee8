import { describe, expect, it } from 'vitest';
import { release } from '../testing/given.js';
import { startCompiling, startVersioning } from './incremental.js';
import type { MergeWarning } from './types.js';
import { version } from './version.js';

const at = (date: string, parts: object = {}) => release({ id: date, date, ...parts });

describe('merging releases as they arrive', () => {
  it('gives a release that later ones do not change', () => {
    const compiling = startCompiling();
    compiling.add(at('2026-01-01', { tender: { title: 'Draft' } }));
    const early = compiling.release();
    compiling.add(at('2026-02-01', { tender: { title: 'Home care' } }));
    expect(early.tender).toEqual({ title: 'Draft' });
    expect(compiling.release()).toMatchObject({
      date: '2026-02-01',
      tender: { title: 'Home care' },
    });
  });

  it('refuses a release older than the last, by name, and goes on as if it had not come', () => {
    const compiling = startCompiling({ previous: at('2026-03-01', { language: 'en' }) });
    expect(() => compiling.add(at('2026-02-01', { language: 'cy' }))).toThrow(
      expect.objectContaining({
        name: 'OutOfOrderError',
        message: 'Release 1 is of 2026-02-01, before 2026-03-01.',
      }),
    );
    compiling.add(at('2026-04-01', { title: 'kept' }));
    expect(compiling.release()).toMatchObject({ language: 'en', title: 'kept' });
  });

  it('knows from a versioned release how new it is', () => {
    const previous = version([
      at('2026-01-01', { tender: { id: 't' } }),
      at('2026-03-01', { language: 'en' }),
    ]);
    const before = structuredClone(previous);
    const versioning = startVersioning({ previous });
    expect(() => versioning.add(at('2026-02-01'))).toThrow('before 2026-03-01');
    versioning.add(at('2026-04-01', { language: 'cy' }));
    expect(versioning.release().language).toMatchObject([{ value: 'en' }, { value: 'cy' }]);
    expect(previous).toEqual(before);
  });

  it('needs no date of a release until another follows', () => {
    const compiling = startCompiling();
    compiling.add({ ocid: 'ocds-213czf-1', language: 'en' });
    expect(compiling.release().language).toBe('en');
    expect(() => compiling.add(at('2026-01-01'))).toThrow(
      expect.objectContaining({ name: 'MissingDateKeyError' }),
    );
    expect(() => compiling.add('text')).toThrow(
      expect.objectContaining({ name: 'NonObjectReleaseError' }),
    );
  });

  it('warns of a date that comes again', () => {
    const heard: MergeWarning[] = [];
    const compiling = startCompiling({ onWarning: (warning) => heard.push(warning) });
    compiling.add(at('2026-01-01'));
    compiling.add(at('2026-01-01'));
    expect(heard).toEqual([{ code: 'repeated_date', path: 'date', date: '2026-01-01' }]);
  });

  it('is over once a field changed type: nothing half merged is given out', () => {
    const compiling = startCompiling();
    compiling.add(at('2026-01-01', { tender: { title: 'a' } }));
    const odd = at('2026-02-01', { language: 'cy', tender: 'b' });
    expect(() => compiling.add(odd)).toThrow('tender changes from object to value.');
    expect(() => compiling.release()).toThrow('tender changes from object to value.');
    expect(() => compiling.add(at('2026-03-01'))).toThrow('tender changes from object to value.');
  });
});

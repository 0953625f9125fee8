import { describe, expect, it } from 'vitest';
import { compile } from '../merge/index.js';
import { AsWritten, KnownPlaces } from './as-written.js';
import { JsonBytes } from './json-bytes.js';
import { mergeProcess } from './merge-process.js';

/** What is written of one process after another, each given as the texts of its releases. */
function written(...processes: string[][]): string[] {
  const places = new KnownPlaces(1);
  return processes.map((texts) => {
    const asWritten = new AsWritten(places);
    const releases = texts.map((text) => asWritten.parse(text).value);
    const wanted = { compiled: true, versioned: false };
    const { compiledRelease = {} } = mergeProcess(releases, wanted, {}, asWritten);
    const json = new JsonBytes();
    asWritten.write(compiledRelease, json);
    return Buffer.from(json.take()).toString('utf8');
  });
}

function release(date: string, ...fields: string[]): string {
  return `{"ocid":"ocds-213czf-1","id":"${date}","date":"${date}",${fields.join(',')}}`;
}

/** A value that JavaScript would write another way, so that it shows what was copied. */
const metrics = (value: string) => `"metrics":[{"id":"m","measure":${value}}]`;
const contract = (fields: string) => `"contracts":[{"id":"1",${fields}}]`;
const first = release('2026-01', contract('"status":"active"'));
const second = (fields: string) => release('2026-02', contract(fields));

describe('a long part that one release alone has spoken of', () => {
  it('is copied from its text once its place is known from an earlier process', () => {
    const texts = [first, second(metrics('1.50'))];
    const [before, ...after] = written(texts, texts, texts);
    expect(before).toContain(metrics('1.5'));
    for (const line of after) {
      expect(line).toContain(metrics('1.50'));
      expect(JSON.parse(line)).toEqual(compile(texts.map((text) => JSON.parse(text))));
    }
  });

  it('is found in the last of several contracts', () => {
    const two = (fields: string) => `"contracts":[{"id":"2","title":"x"},{"id":"1"${fields}}]`;
    const texts = [release('2026-01', two('')), release('2026-02', two(`,${metrics('1.50')}`))];
    const [, after] = written(texts, texts);
    expect(after).toContain(metrics('1.50'));
  });

  it('is merged where a later release speaks of it too', () => {
    const texts = [first, second(metrics('1.50')), release('2026-03', contract(metrics('2.50')))];
    const [, after] = written([first, second(metrics('1.50'))], texts);
    expect(after).toContain(metrics('2.5'));
  });

  it('is written anew where it goes over several lines', () => {
    const apart = metrics('1.50').replace('[', '[\n');
    const [, after] = written([first, second(metrics('1.50'))], [first, second(apart)]);
    expect(after).toContain(metrics('1.5'));
  });

  it.each([
    ['a field follows it', second(`${metrics('1.50')},"status":"ended"`)],
    ['a contract follows its own', `${second(metrics('1.50')).slice(0, -2)},{"id":"2"}]}`],
    ['it is empty', second('"metrics":[]')],
    ['its name is given twice', second(`${metrics('1.50')},${metrics('2.50')}`)],
    ['a name around it is given twice', `${second(metrics('1.50')).slice(0, -1)},"contracts":[]}`],
    ['names are numbers, which JavaScript puts first', second(`"9":1,${metrics('1.50')}`)],
    ['a text has the look of its place', second(`"title":"\\"metrics\\":[1]}]}"`)],
    ['a name has the look of its place', second(`"a\\"metrics":[{"id":1.50}]`)],
    ['a repeated id stands in it', second('"metrics":[{"id":1,"a":1.50},{"id":1,"b":1.50}]')],
    ['a null stands in it', second('"metrics":[{"id":1,"a":null,"b":1.50}]')],
  ])('says what parsing all of its release says where %s', (_, text) => {
    const [, after] = written([first, second(metrics('1.50'))], [first, text]);
    expect(JSON.parse(after ?? '')).toEqual(compile([JSON.parse(first), JSON.parse(text)]));
  });

  it('is no longer looked for where it is seldom to be had', () => {
    const places = new KnownPlaces(1);
    places.learn({ before: '"metrics":[', after: '}]}' });
    const asWritten = new AsWritten(places);
    asWritten.parse(second(`${metrics('1')},"status":"ended","items":[{}]`));
    expect(places.best()).toEqual([]);
  });
});

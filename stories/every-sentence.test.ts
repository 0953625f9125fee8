import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { accessLog } from './sentences/access-log.js';
import type { Behind } from './sentences/behind.js';
import * as core from './sentences/core.js';
import * as elements from './sentences/every-element.js';
import { notes } from './sentences/notes.js';
import * as contracting from './sentences/open-contracting.js';
import { pages } from './sentences/pages.js';
import { rota } from './sentences/rota.js';
import { team } from './sentences/team.js';

const root = new URL('../', import.meta.url);
const at = (path: string) => new URL(path, root);
const text = (path: string) => readFileSync(at(path), 'utf8');

/** The files below a folder, as paths from the root of the repository. */
const below = (folder: string) =>
  readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((path) => folder + path);

/** For each catalogue of words: what stands behind each of them. */
const catalogues: Record<string, Behind> = {
  'packages/components/src/rota/rota.messages': rota,
  'packages/components/src/team/team.messages': team,
  'packages/components/src/messages/base': elements.base,
  'packages/components/src/messages/session-words': elements.session,
  'packages/components/src/messages/open-data': elements.openData,
  'packages/components/src/messages/contract-words': elements.contractWords,
  'packages/components/src/outcomes/outcomes.messages': contracting.outcomes,
  'packages/components/src/outcomes/long/long.messages': contracting.manyPeriods,
  'packages/components/src/contracts/contracts.messages': contracting.contracts,
  'packages/components/src/contracts/one-contract.messages': contracting.oneContract,
  'packages/components/src/notes/notes.messages': notes,
  'packages/components/src/access-log/access-log.messages': accessLog,
  'apps/server/src/pages/words': pages,
};

const load = (path: string) =>
  import(pathToFileURL(at(path).pathname).href) as Promise<Record<string, unknown>>;

/** The keys of all phrases of a catalogue, `states.sent` where they stand in a list of names. */
function keysOf(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${above}${key}.`) : [above + key],
  );
}

/** Each key of a registry with what it says stands behind it. */
const said = ({ names, asks, does, shown }: Behind) =>
  [names, asks, ...Object.values(does), ...Object.values(shown)].flatMap((keys) =>
    keys.split(/\s+/).filter((key) => key !== ''),
  );

const stands = (key: string, phrase: string) =>
  key.endsWith('.*') ? phrase.startsWith(key.slice(0, -1)) : phrase === key;

/** What is wrong between the phrases that there are and what is said to stand behind them. */
function faultsOf(phrases: readonly string[], behind: Behind): string[] {
  const keys = said(behind);
  return [
    ...phrases
      .filter((phrase) => keys.filter((key) => stands(key, phrase)).length !== 1)
      .map((phrase) => `“${phrase}” must have one thing behind it`),
    ...keys
      .filter((key) => !phrases.some((phrase) => stands(key, phrase)))
      .map((key) => `there is no “${key}”`),
  ];
}

const contract = JSON.parse(text('openapi/kith.openapi.json')) as {
  paths: Record<string, Record<string, { operationId?: string }>>;
};
const operations = new Set(
  Object.values(contract.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  ),
);

/** Operations and tests that a registry names and that are not there. */
function missingFrom({ does, shown }: Behind): string[] {
  const tests = Object.keys(shown).filter((test) => {
    const end = test.indexOf(': ');
    const [path, title] = [test.slice(0, end), test.slice(end + 2)];
    const isThere = existsSync(at(path)) && text(path).includes(title);
    return title === '' || !isThere;
  });
  return [...Object.keys(does).filter((operation) => !operations.has(operation)), ...tests];
}

describe('every phrase of the elements and of our own pages', () => {
  it('stands in a catalogue that is walked here', () => {
    const rooms = ['packages/', 'apps/'].flatMap((folder) =>
      readdirSync(at(folder)).map((name) => `${folder}${name}/src/`),
    );
    const found = rooms.filter((folder) => existsSync(at(folder))).flatMap(below);
    const known = found
      .filter((path) => path.endsWith('.en.ts'))
      .map((path) => path.replace(/\.en\.ts$/, ''));
    expect(known.toSorted()).toEqual(Object.keys(catalogues).toSorted());
  });

  describe.each(Object.entries(catalogues))('%s', (path, behind) => {
    it.each(['en', 'cy'])('has something behind each, in %s', async (language) => {
      const [words] = Object.values(await load(`${path}.${language}.ts`));
      expect(faultsOf(keysOf(words as object), behind)).toEqual([]);
    });

    it('names operations and tests that there are', () => {
      expect(missingFrom(behind)).toEqual([]);
    });
  });
});

describe('every sentence of core', async () => {
  const access = await load('packages/core/src/access/index.ts');
  const rotaOfCore = await load('packages/core/src/rota/index.ts');
  const notesOfCore = await load('packages/core/src/notes/index.ts');
  const { eventTypes } = await load('packages/core/src/history/event-types.ts');
  const { lookKinds } = await load('packages/core/src/access-log/looking.ts');
  const codes = (from: Record<string, unknown>, ...names: string[]) =>
    names.flatMap((name) => from[name] as string[]);
  const groups: Array<[string, string[], Behind]> = [
    ['of what people may do', codes(access, 'capabilities'), core.capabilities],
    ['of why they may', codes(access, 'reasonCodes'), core.reasons],
    [
      'of what may be switched and written down',
      codes(access, 'grantReasonCodes', 'recordingReasonCodes'),
      core.permissionReasons,
    ],
    [
      'of visits',
      [...codes(rotaOfCore, 'slotRefusals', 'slotPermissions'), 'person_not_free'],
      core.visits,
    ],
    ['of who reads a note', codes(notesOfCore, 'noteReadingCodes'), core.noteReaders],
    ['of what happened', eventTypes as string[], core.history],
    ['of who looked', lookKinds as string[], core.looks],
  ];
  it.each(groups)('%s has something behind it', (_, phrases, behind) => {
    expect(faultsOf(phrases, behind)).toEqual([]);
    expect(missingFrom(behind)).toEqual([]);
  });
});

describe('every sentence that the server has of its own', () => {
  const folder = 'apps/server/src/';
  const holding = (pattern: RegExp) =>
    below(folder)
      .filter((path) => /(?<!\.test)\.ts$/.test(path) && pattern.test(text(path)))
      .map((path) => path.slice(folder.length));

  it('is a letter with something behind it', () => {
    expect(faultsOf(holding(/\bsubject: [`']/), core.letters)).toEqual([]);
    expect(missingFrom(core.letters)).toEqual([]);
  });

  it('is in both languages a refusal with something behind it', () => {
    const twofold = holding(/^ {2}cy: ['{]/m).filter((path) => !path.startsWith('pages/'));
    expect(faultsOf(twofold, core.refusals)).toEqual([]);
    expect(missingFrom(core.refusals)).toEqual([]);
  });
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../child.mjs';
import { which } from '../testing/which.mjs';
import { copyOfRepository, typeFaults } from './copy.mjs';
import { kinds } from './kinds.mjs';
import { fill, nameFrom, singular } from './names.mjs';

describe('the name of something new', () => {
  it('is written in every way that code needs', () => {
    expect(nameFrom('visit-card')).toEqual({
      kebab: 'visit-card',
      camel: 'visitCard',
      pascal: 'VisitCard',
      snake: 'visit_card',
      words: 'visit card',
    });
  });

  it.each(['VisitCard', 'visit_card', '-card', 'card-', '../card', 'card2', ''])(
    'is not %j',
    (name) => {
      expect(() => nameFrom(name)).toThrow(`"${name}" is not a name`);
    },
  );

  it.each([
    ['meals', 'meal'],
    ['diaries', 'diary'],
    ['money', 'money-entry'],
    ['progress', 'progress-entry'],
  ])('makes one of the %s a %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  it('fills its places and leaves the rest', () => {
    const text = 'list__Pascal__ of __words__, add__ItemPascal__, __proto__';
    expect(fill(text, nameFrom('care-meals'), nameFrom('care-meal'))).toBe(
      'listCareMeals of care meals, addCareMeal, __proto__',
    );
  });
});

describe('what is made', () => {
  it('puts an element beside its test and its story', () => {
    const { files } = { files: {}, ...kinds.element?.('kith-visit-card') };
    expect(Object.values(files)).toContain('packages/components/src/visit-card/visit-card.test.ts');
    expect(Object.values(files)).toContain('stories/visit-card.stories.ts');
  });

  it('gives a resource the next number among the migrations', () => {
    const files = kinds.resource?.('meals').files ?? {};
    expect(files['resource/migration.sql']).toMatch(/\/\d{3}0_meals\.sql$/);
  });

  it('puts a use case into a folder that is there', () => {
    expect(() => kinds['use-case']?.('nowhere/swap-visits')).toThrow(
      'is not in a folder of the server',
    );
  });
});

/** One of each kind; a new kind wants a line here. */
const oneOfEach = {
  element: 'visit-card',
  resource: 'meals',
  scene: 'quiet-week',
  'use-case': 'teams/second-look',
};

const chromium = process.env.CHROME_PATH ?? which(['chromium', 'google-chrome']);

describe('one of each kind, made in a copy of the repository', { timeout: 300_000 }, () => {
  let copy = '';
  /** @type {string[]} */
  let made = [];

  /**
   * Runs a program of Node in the copy; what it printed is what is wrong.
   *
   * @param {string} folder
   * @param {string} script
   * @param {readonly string[]} words
   */
  async function faultsOf(folder, script, words) {
    const outside = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
    const env = { ...Object.fromEntries(outside), CHROME_PATH: chromium, NODE_ENV: '' };
    const { code, output } = await capture(process.execPath, [join(copy, script), ...words], {
      cwd: join(copy, folder),
      env,
    });
    return code === 0 ? '' : output;
  }

  const scripts = () => made.filter((file) => file.endsWith('.ts'));

  beforeAll(async () => {
    copy = await copyOfRepository();
    const words = Object.entries(oneOfEach).flat();
    const { code, output, stdout } = await capture(
      process.execPath,
      [join(copy, 'packages/tools/bin/new.mjs'), ...words],
      { cwd: copy },
    );
    if (code !== 0) throw new Error(output);
    made = stdout.split('\n\n')[0]?.split('\n') ?? [];
  }, 300_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is of every kind there is', () => {
    expect(Object.keys(oneOfEach)).toEqual(Object.keys(kinds));
  });

  it('has its types right', () => {
    expect(typeFaults(copy, made)).toEqual([]);
  });

  it('keeps the rules of lint', async () => {
    const words = ['--config', '.config/eslint.config.js', '--max-warnings', '0', ...scripts()];
    expect(await faultsOf('', 'node_modules/eslint/bin/eslint.js', words)).toBe('');
  });

  it('is laid out as the rest is, and nothing of it is unused', async () => {
    const biome = 'node_modules/@biomejs/biome/bin/biome';
    expect(await faultsOf('', biome, ['check', '--error-on-warnings', ...scripts()])).toBe('');
    const knip = ['--config', '.config/knip.json', '--no-progress', '--no-config-hints'];
    expect(await faultsOf('', 'node_modules/knip/bin/knip.js', knip)).toBe('');
  });

  it('passes its own tests on the server', async () => {
    const tests = made.filter((file) => /^apps\/server\/.*\.test\.ts$/.test(file));
    const words = ['run', ...tests.map((file) => file.replace('apps/server/', ''))];
    expect(await faultsOf('apps/server', 'node_modules/vitest/vitest.mjs', words)).toBe('');
  });

  it.skipIf(!chromium)('passes its own tests in a browser', async () => {
    const words = ['--files', 'src/visit-card/*.test.ts'];
    const runner = 'node_modules/@web/test-runner/dist/bin.js';
    expect(await faultsOf('packages/components', runner, words)).toBe('');
  });

  it.skipIf(!chromium)('has a story that shows it in every state', async () => {
    const build = ['build', '--output-dir', 'storybook-static', '--quiet', '--disable-telemetry'];
    const storybook = 'node_modules/storybook/dist/bin/dispatcher.js';
    expect(await faultsOf('stories', storybook, build)).toBe('');
    const words = ['run', '-t', 'the stories|Visit card'];
    expect(await faultsOf('stories', 'node_modules/vitest/vitest.mjs', words)).toBe('');
  });
});

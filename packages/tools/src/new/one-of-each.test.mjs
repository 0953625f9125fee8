import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duration } from '../steps.mjs';
import { copyOfRepository } from './copy.mjs';
import { kinds } from './kinds.mjs';
import { chromium, running, trialsOf } from './trials.mjs';

/** One of each kind; a new kind wants a line here. */
const oneOfEach = [
  ['append-only', 'care-log'],
  ['capability', 'see-meals'],
  ['element', 'visit-card'],
  ['hat', 'meal-holder'],
  ['job', 'teams/send-reminders'],
  ['resource', 'meals'],
  ['scene', 'quiet-week'],
  ['use-case', 'teams/second-look'],
];
/** And once more what the first of its kind brings something for. */
const second = ['append-only', 'money-log'];

/** What a small machine does at once. */
const lanes = 2;

const titles = Object.keys(trialsOf('', []));

describe('one of each kind, made in a copy of the repository', { timeout: 900_000 }, () => {
  let copy = '';
  /** @type {Map<string, Promise<string>>} */
  const faults = new Map();
  /** @type {string[]} */
  const times = [];

  /**
   * @template Result
   * @param {string} what
   * @param {() => Promise<Result>} work
   */
  async function timed(what, work) {
    const began = performance.now();
    const result = await work();
    times.push(`${what}: ${duration((performance.now() - began) / 1000)}`);
    return result;
  }

  beforeAll(async () => {
    copy = await timed('copied', copyOfRepository);
    const run = running(copy);
    const words = [...oneOfEach, second].flat();
    const { code, output, stdout } = await timed('made', () =>
      run('', 'packages/tools/bin/new.mjs', words),
    );
    if (code !== 0) throw new Error(output);
    const made = stdout.split('\n\n')[0]?.split('\n') ?? [];
    const waiting = Object.entries(trialsOf(copy, made)).map(([title, trial]) => {
      /** @type {(value?: unknown) => void} */
      let begin = () => {};
      const found = new Promise((resolve) => {
        begin = resolve;
      }).then(() => timed(title, trial));
      faults.set(title, found);
      // What goes wrong is for the test that awaits it.
      return () => (begin(), found.then(nothing, nothing));
    });
    for (let lane = 0; lane < lanes; lane += 1) void goThrough(waiting);
  }, 600_000);

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
    process.stdout.write(`One of each kind, ${lanes} at a time. ${times.join('; ')}.\n`);
  });

  it('is of every kind there is', () => {
    expect(oneOfEach.map(([kind]) => kind)).toEqual(Object.keys(kinds));
  });

  it.each(titles.filter((title) => chromium || !title.endsWith('in a browser')))(
    '%s',
    async (title) => {
      expect(await faults.get(title)).toBe('');
    },
  );
});

const nothing = () => {};

/** @param {(() => Promise<unknown>)[]} waiting */
async function goThrough(waiting) {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next();
}

import { describe, expect, it } from 'vitest';
import { run } from '../../testing/cli.js';
import { release } from '../../testing/given.js';
import { promised, reported } from '../../testing/promises.js';

const stdin = [reported, promised].map((each) => JSON.stringify(each)).join('\n');

describe('kith-ocds metrics', () => {
  it('lists commitments and results in columns, then metrics and dimensions', async () => {
    const { code, stdout, stderr } = await run(['metrics'], { stdin });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('ocds-213czf-demo, contract 1, Larkmoor [31mCare\n');
    const visits = '  visitsOnTime  Visits on time  ';
    expect(stdout).toContain('  Metric        Title           Stage   Period  ');
    expect(stdout).toContain(`${visits}agreed  2026-04-01 to 2027-03-31              95%\n`);
    expect(stdout).toContain(
      `${visits}result  2026-04-01 to 2026-06-30              96.5% (of 400)\n`,
    );
    expect(stdout).toContain(`${visits}result  2026-04-01 to 2026-06-30  area=north  withheld\n`);
    expect(stdout).toMatch(/^ {2}visitsOnTime {2}Visits on time .* 0 .* 1 {7}2 {2}area$/m);
    expect(stdout).toMatch(/^ {2}area {2}north {10}1$/m);
    expect(stdout).not.toContain('\u001b');
  });

  it('filters by metric, dimension, stage and days', async () => {
    const facts = async (...options: string[]) => {
      const { stdout } = await run(['metrics', '--json', ...options], { stdin });
      return (JSON.parse(stdout) as { facts: unknown[] }).facts.length;
    };
    expect(await facts()).toBe(5);
    expect(await facts('--metric', 'daysToStart')).toBe(2);
    expect(await facts('--dimension', 'area')).toBe(1);
    expect(await facts('--dimension', 'area=north', '--dimension', 'area=south')).toBe(1);
    expect(await facts('--without', 'area', '--stage', 'result')).toBe(2);
    expect(await facts('--from', '2026-04-01', '--to', '2026-06-30')).toBe(3);
    expect(await facts('--contract', '2')).toBe(0);
  });

  it('gives programs every fact with its place, and what the cube holds', async () => {
    const { stdout } = await run(['metrics', '--json', '--dimension', 'area'], { stdin });
    expect(JSON.parse(stdout)).toMatchObject({
      facts: [
        {
          ocid: 'ocds-213czf-demo',
          contractID: '1',
          metric: 'visitsOnTime',
          stage: 'result',
          said: { kind: 'withheld' },
          dimensions: { area: 'north' },
        },
      ],
      metrics: [{ id: 'visitsOnTime', stages: { result: 1 } }],
      dimensions: [{ name: 'area', values: [{ value: 'north', count: 1 }], notSet: 0 }],
    });
  });

  it('says so where there is nothing', async () => {
    const { stdout, code } = await run(['metrics'], { stdin: JSON.stringify(release()) });
    expect([stdout, code]).toEqual(['No metrics were found.\n', 0]);
    const json = await run(['metrics', '--json'], { stdin: JSON.stringify(release()) });
    expect(JSON.parse(json.stdout)).toEqual({ facts: [], metrics: [], dimensions: [] });
  });

  it.each([
    [['--stage', 'bid'], '--stage is "bid". forecast, target, agreed or result is accepted.'],
    [['--from', 'spring'], '--from is "spring". A day such as 2026-04-01 is accepted.'],
    [
      ['--dimension', 'area', '--without', 'area'],
      '--dimension and --without both name area. One of them is accepted.',
    ],
  ])('refuses %j in one sentence', async (options, sentence) => {
    const { code, stderr } = await run(['metrics', ...options], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import { run } from '../../testing/cli.js';
import { contract, metric, observation, quarter, release } from '../../testing/given.js';
import { promised, reported } from '../../testing/promises.js';
import { sharedIsHere, sharedPath, whenShared } from '../../testing/shared.js';

const stdin = [reported, promised].map((each) => JSON.stringify(each)).join('\n');

describe('kith-ocds compare', () => {
  const asOf = ['--as-of', '2026-08-15'];

  it('puts each promise beside what came of it, and ends with 1 where one was not kept', async () => {
    const { code, stdout } = await run(['compare', ...asOf], { stdin });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^ {2}Visits on time {2}2026-04-01 to 2026-06-30 {2}at least 95% {4}96\.5% {5}kept {6}1\.5 points better$/m,
    );
    expect(stdout).toMatch(/at most 7 days {2}9\.5 days {2}not kept {2}2\.5 days worse$/m);
    expect(stdout.endsWith('\n1 not kept, 1 kept.\n')).toBe(true);
  });

  it('ends with 0 where every promise asked about was kept', async () => {
    const { code, stdout } = await run(['compare', ...asOf, '--metric', 'visitsOnTime'], { stdin });
    expect(stdout).toContain('1 kept.\n');
    expect(code).toBe(0);
  });

  it('counts a promise whose result never came', async () => {
    const only = JSON.stringify(promised);
    const late = await run(['compare', '--as-of', '2027-06-01'], { stdin: only });
    expect(late.stdout).toContain('2 not reported.\n');
    expect(late.code).toBe(1);
    const early = await run(['compare', ...asOf], { stdin: only });
    expect(early.stdout).toContain('2 not due yet.\n');
    expect(early.code).toBe(0);
  });

  it.each([
    ['met', undefined, 'rated as met by the publisher', 0],
    ['met', 80, 'rated as met by the publisher', 0],
    ['met', 96, 'kept', 0],
    ['below', undefined, 'rated as not met by the publisher', 1],
    ['below', 96, 'rated as not met by the publisher', 1],
    ['below', 80, 'not kept', 1],
  ])(
    'counts the rating "%s" beside %s of a promised 95 as "%s"',
    async (id, measure, standing, exitCode) => {
      const result = { period: quarter.spring, measureClassification: { id } };
      const rated = release({
        contracts: [
          contract({
            agreedMetrics: [metric({ observations: [observation({ measure: 95 })] })],
            implementation: {
              metrics: [
                metric({ observations: [observation({ measure: measure ?? 'Fair', ...result })] }),
              ],
            },
          }),
        ],
      });
      const { code, stdout } = await run(['compare', ...asOf], { stdin: JSON.stringify(rated) });
      expect(stdout).toContain(`\n1 ${standing}.\n`);
      expect(code).toBe(exitCode);
    },
  );

  it.skipIf(!sharedIsHere)(
    `says the worst first of real notices, and what was only rated apart${whenShared}`,
    async () => {
      const { stdout } = await run([
        'compare',
        ...asOf,
        sharedPath('real/find-a-tender-performance.jsonl'),
      ]);
      expect(stdout).toMatch(
        /\n1 rated as not met by the publisher, .*, 7 rated as met by the publisher\.\n$/,
      );
    },
  );

  it('gives programs the same with a summary', async () => {
    const { stdout } = await run(['compare', '--json', ...asOf], { stdin });
    expect(JSON.parse(stdout)).toMatchObject({
      comparisons: [
        { metric: 'visitsOnTime', verdict: 'met', difference: 1.5, better: 1.5 },
        { metric: 'daysToStart', verdict: 'not_met', difference: 2.5, better: -2.5 },
      ],
      summary: { met: 1, not_met: 1, not_reported: 0, withheld: 0, not_comparable: 0 },
    });
  });

  it('reports what it cannot read and goes on', async () => {
    const { code, stdout, stderr } = await run(['compare', ...asOf, '--metric', 'visitsOnTime'], {
      stdin: `${stdin}\n{"ocid":`,
    });
    expect(stdout).toContain('1 kept.\n');
    expect(stderr).toMatch(/line 3.*This is not JSON/);
    expect(code).toBe(1);
  });

  it('leaves out a process with a number that JSON cannot write, and says where', async () => {
    const stdin = JSON.stringify(reported).replace('"measure":9.5', '"measure":1e9999');
    const { code, stdout, stderr } = await run(['compare', ...asOf], { stdin });
    expect(code).toBe(1);
    expect(stdout).toBe('No promises were found.\n');
    expect(stderr).toContain('/measure: This number is too large.');
  });

  it('refuses a day that no calendar has', async () => {
    const { code, stderr } = await run(['compare', '--as-of', '2026-02-31'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain('--as-of is "2026-02-31". A day such as 2026-04-01 is accepted.');
  });

  it('cannot run without its file', async () => {
    const { code, stderr } = await run(['compare', 'no-such-file.jsonl']);
    expect(code).toBe(2);
    expect(stderr).toContain('no-such-file.jsonl');
  });
});

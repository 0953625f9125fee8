import { describe, expect, it } from 'vitest';
import { run } from '../testing/cli.js';
import { folderForTest } from '../testing/files.js';
import { release } from '../testing/given.js';

const line = (fields: string, id = '1', date = '2026-04-01T00:00:00Z') =>
  `${JSON.stringify(release({ id, date })).slice(0, -1)},${fields}}\n`;

const infinite = line('"tender":{"id":"t","title":"Home care","value":{"amount":1e9999}}');
const merging = (folder: string) => [
  ['compile'],
  ['compile', '--both'],
  ['records', '--uri', 'https://w.example/1', '--publisher', 'W'],
  ['flatten', '--compiled', '-o', `${folder}/tables`],
];

describe('numbers that no computer holds', () => {
  it('are refused with their place by every command, two ids that would become one among them', async () => {
    const awards = '"awards":[{"id":9007199254740992},{"id":9007199254740993}]';
    const commands = [
      ...merging(await folderForTest()),
      ['metrics'],
      ['flatten', '-o', `${await folderForTest()}/x.csv`],
    ];
    for (const argv of commands) {
      const { code, stderr } = await run([...argv, '--json'], { stdin: line(awards) });
      expect(code).toBe(1);
      expect(JSON.parse(stderr.split('\n')[0] ?? '')).toMatchObject({
        error: { code: 'number_not_exact', pointer: '/awards/1/id' },
      });
    }
    const { code, stdout } = await run(['validate', '--json'], { stdin: line(awards) });
    expect(code).toBe(1);
    expect(stdout).toContain('number_not_exact');
  });

  it('are told in a package without refusing the releases beside', async () => {
    const stdin = `{"releases":[${line('"n":9007199254740993')},${line('"n":1', '2').replace('ocds-213czf-demo', 'ocds-213czf-other')}]}`;
    const { code, stdout, stderr } = await run(['compile'], { stdin });
    expect(code).toBe(1);
    expect(stderr).toContain('/releases/0/n');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((text) => 'error' in JSON.parse(text)),
    ).toEqual([true, false]);
  });

  it('are left out with --on-number leave-out, told by path, and the rest is merged', async () => {
    const stdin =
      infinite +
      line(
        '"tender":{"id":"t","lots":[{"id":"1","n":12345678901234567890}]}',
        '2',
        '2026-05-01T00:00:00Z',
      );
    for (const argv of merging(await folderForTest())) {
      expect(await run(argv, { stdin })).toMatchObject({ code: 1 });
      const { code, stdout, stderr } = await run([...argv, '--on-number', 'leave-out', '--force'], {
        stdin,
      });
      expect({ code, argv }).toEqual({ code: 0, argv });
      expect(stderr).toContain(
        'tender.value.amount holds a number that cannot be held. It is left out.',
      );
      expect(stderr).toContain('tender.lots.n holds a number');
      if (argv[0] === 'compile') expect(stdout).toContain('Home care');
      expect(stdout).not.toContain('null');
    }
    expect((await run(['metrics', '--on-number', 'leave-out'], { stdin })).code).toBe(0);
  });

  it('are never left out of an id, which would make another item of it', async () => {
    const stdin = line('"awards":[{"id":9007199254740993}]');
    const { code, stderr } = await run(['compile', '--on-number', 'leave-out'], { stdin });
    expect(code).toBe(1);
    expect(stderr).toContain('/awards/0/id');
  });

  it('says what the option accepts', async () => {
    const { code, stderr } = await run(['compile', '--on-number', 'zero'], { stdin: infinite });
    expect(code).toBe(2);
    expect(stderr).toContain('leave-out is accepted.');
  });
});

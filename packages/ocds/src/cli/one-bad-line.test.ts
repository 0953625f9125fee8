import { describe, expect, it } from 'vitest';
import { version } from '../merge/index.js';
import { readReleases } from '../read/index.js';
import { upgrade } from '../records/index.js';
import { run } from '../testing/cli.js';
import { fileForTest } from '../testing/files.js';
import { lines } from '../testing/folder.js';
import { release } from '../testing/given.js';

const good = release({ id: '2', date: '2026-05-01T00:00:00Z' });
const other = { ...good, ocid: 'ocds-213czf-other' };
const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('one bad line', () => {
  it.each([['compile'], ['compile', '--both'], ['compile', '--versioned']])(
    'of 10,000 levels does not stop the others: %s %s',
    async (...argv) => {
      const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
      const bad = JSON.stringify(good).replace('"id"', `"x":${deep},"id"`);
      const { code, stdout, stderr } = await run([...argv, '--json'], {
        stdin: `${bad}\n${lines(other)}`,
      });
      expect(code).toBe(1);
      expect(stderr).toContain('too_deep');
      expect(jsonLines(stdout).map(({ ocid, error }) => [ocid, error !== undefined])).toEqual([
        [good.ocid, true],
        [other.ocid, false],
      ]);
    },
  );

  it('that is a package without releases is not taken for a release', async () => {
    const empty = await fileForTest(JSON.stringify({ uri: 'https://w.example/1', version: '1.1' }));
    const whole = await fileForTest(
      JSON.stringify({ uri: 'https://w.example/2', version: '1.1', releases: [good] }),
    );
    const { code, stdout, stderr } = await run(['combine', empty, whole]);
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { releases: unknown[] }).releases).toEqual([good]);
    expect(stderr).toContain(empty);
  });
});

describe('a record that only links to its releases', () => {
  const linked = {
    ocid: good.ocid,
    releases: [{ url: 'https://w.example/1#2', date: good.date, tag: ['tender'] }],
    compiledRelease: { ...good, tag: ['compiled'] },
  };

  it('has no record made of its merged release, which nobody published', async () => {
    const { code, stdout, stderr } = await run(['records'], { stdin: lines(linked) });
    expect(code).toBe(1);
    expect(stderr).toContain('only links to its releases');
    expect((JSON.parse(stdout) as { records: unknown[] }).records).toEqual([]);
  });

  it('has no history invented, and what it says now is still compiled', async () => {
    const versioned = await run(['compile', '--versioned'], { stdin: lines(linked) });
    expect(versioned.code).toBe(1);
    expect(jsonLines(versioned.stdout)[0]).toHaveProperty('error');
    const compiled = await run(['compile'], { stdin: lines(linked) });
    expect(compiled.code).toBe(0);
  });
});

describe('two items of one id in one release', () => {
  it('have one version, that of the later', () => {
    const awards = [
      { id: '1', title: 'a' },
      { id: '1', title: 'b' },
    ];
    const both = [release({ awards }), { ...good, awards }];
    const history = version(both) as { awards: { title: { value: string }[] }[] };
    expect(history.awards[0]?.title.map(({ value }) => value)).toEqual(['b']);
  });
});

describe('upgrading', () => {
  it('gives an organization one id, whoever is to be spoken to there', () => {
    const buyer = (email: string, identifier?: object) => ({
      version: '1.0',
      releases: [
        {
          ...good,
          buyer: { name: 'Westmere', contactPoint: { email }, ...(identifier && { identifier }) },
        },
      ],
    });
    const idOf = (given: object) =>
      (upgrade(given) as { releases: { buyer: { id: string } }[] }).releases[0]?.buyer.id;
    expect(idOf(buyer('a@example.org'))).toBe(idOf(buyer('b@example.org')));
    const one = { name: 'Westmere', identifier: { scheme: 'GB-LAE', id: 'WST' } };
    const warned: string[] = [];
    const { releases } = upgrade(
      {
        version: '1.0',
        releases: [
          {
            ...good,
            buyer: { ...one, contactPoint: { email: 'a@example.org' } },
            tender: {
              id: 't',
              procuringEntity: { ...one, contactPoint: { email: 'b@example.org' } },
            },
          },
        ],
      },
      { onWarning: ({ id }) => warned.push(id) },
    ) as { releases: { parties: { id: string }[] }[] };
    expect(releases[0]?.parties.map(({ id }) => id)).toEqual(['GB-LAE-WST']);
    expect(warned).toEqual(['GB-LAE-WST']);
  });
});

describe('documents one behind the other', () => {
  const text = `${JSON.stringify(good, null, 2)}${JSON.stringify(other, null, 2)}\n`;

  it('are read, by the library and by every command', async () => {
    expect(readReleases(text)).toMatchObject({
      kind: 'lines',
      releases: [good, other],
      problems: [],
    });
    for (const given of [text, JSON.stringify(good) + JSON.stringify(other)]) {
      const { code, stdout } = await run(['compile'], { stdin: given });
      expect({ code, count: jsonLines(stdout).length }).toEqual({ code: 0, count: 2 });
    }
    expect((await run(['validate', '--json'], { stdin: text })).stdout).toContain('"releases":2');
  });

  it('are told apart where one of them is no JSON, with its line and what was expected', async () => {
    const broken = text.replace('"date": ', '"date" ');
    const { code, stdout, stderr } = await run(['compile'], { stdin: broken });
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/line \d+, column \d+: a colon is expected/);
  });
});

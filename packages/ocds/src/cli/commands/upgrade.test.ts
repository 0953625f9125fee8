import { describe, expect, it } from 'vitest';
import { upgrade } from '../../records/index.js';
import { run } from '../../testing/cli.js';
import { folder, lines } from '../../testing/folder.js';
import { release } from '../../testing/given.js';

const buyer = { name: 'Westmere Council', identifier: { scheme: 'GB-LAE', id: 'WST' } };
const old = (id: string) => release({ id, buyer });
const about = { uri: 'https://westmere.example/1', publisher: { name: 'Westmere' } };

describe('kith-ocds upgrade', () => {
  it('writes a release package as a package', async () => {
    const given = { ...about, releases: [old('1'), old('2')] };
    const { code, stdout } = await run(['upgrade'], { stdin: JSON.stringify(given, null, 2) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(upgrade(given));
    expect(stdout.startsWith('{"uri":"https://westmere.example/1","version":"1.1",')).toBe(true);
  });

  it('writes a record package as a package', async () => {
    const given = { ...about, records: [{ ocid: 'p', releases: [old('1')] }] };
    const { stdout } = await run(['upgrade'], { stdin: JSON.stringify(given) });
    expect(JSON.parse(stdout)).toEqual(upgrade(given));
  });

  it('writes a line for each line, be it a package or a release', async () => {
    const given = [
      { ...about, releases: [old('1'), old('2')] },
      old('3'),
      { releases: [old('4')] },
    ];
    const { stdout } = await run(['upgrade'], { stdin: lines(...given) });
    expect(stdout).toBe(lines(...upgrade(given)));
  });

  it('leaves what is 1.1 as it is', async () => {
    const given = lines({ version: '1.1', releases: [old('1')] }, release({ parties: [] }));
    expect((await run(['upgrade'], { stdin: given })).stdout).toBe(given);
  });

  it('puts the packages of several files on a line each', async () => {
    const { write } = folder();
    const given = [
      { ...about, releases: [old('1')] },
      { ...about, releases: [old('2')] },
    ];
    const files = given.map((one, position) => write(`${position}.json`, one));
    expect((await run(['upgrade', ...files])).stdout).toBe(lines(...upgrade(given)));
  });

  it('says where details of an organization were left out', async () => {
    const given = {
      releases: [
        {
          ...old('1'),
          buyer: { id: 'b', name: 'A' },
          awards: [{ suppliers: [{ id: 'b', name: 'B' }] }],
        },
      ],
    };
    const { code, stderr } = await run(['upgrade', '--json'], { stdin: JSON.stringify(given) });
    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({
      error: {
        code: 'party_differs',
        file: '-',
        pointer: '/releases/0/awards/0/suppliers/0',
      },
    });
  });

  it('refuses what JSON could not write again, with its place', async () => {
    const large = JSON.stringify({ ...old('1'), value: 1 }).replace('"value":1', '"value":1e9999');
    const deep = JSON.stringify({ ...old('2'), value: 1 }).replace(
      '"value":1',
      `"value":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    );
    const { code, stdout, stderr } = await run(['upgrade'], {
      stdin: `{"releases":[${large},${JSON.stringify(old('3'))},${deep}]}`,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual(upgrade({ releases: [old('3')] }));
    expect(stderr).toContain('standard input, /releases/0/value: This number is too large.');
    expect(stderr).toMatch(
      /standard input, \/releases\/2\/value(\/0)+: This is nested too deeply\./,
    );
  });

  it('takes what it can read and reports the rest', async () => {
    const { code, stdout, stderr } = await run(['upgrade'], {
      stdin: `${lines(old('1'))}{"ocid":\n${lines(old('2'))}`,
    });
    expect(code).toBe(1);
    expect(stdout).toBe(lines(upgrade(old('1')), upgrade(old('2'))));
    expect(stderr).toMatch(/^standard input, line 2: This is not JSON\./);
  });
});

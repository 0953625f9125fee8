import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { gather, run, tableOf } from '../testing/cli.js';
import { CannotRun, type Command } from './command.js';
import { runCli } from './main.js';

function command(parts: Partial<Command> = {}): Command {
  return {
    name: 'weigh',
    usage: '[--schema FILE] FILE…',
    summary: 'Says how heavy a release is.',
    options: { schema: { type: 'string', short: 's' }, gross: { type: 'boolean' } },
    about: { schema: 'The release schema to weigh against.', gross: 'With packaging.' },
    examples: [{ line: 'kith-ocds weigh notice.json', does: 'Weighs one release.' }],
    run: async () => 0,
    ...parts,
  };
}

const weigh = (argv: string[], parts: Partial<Command> = {}) =>
  run(argv, { commands: [command(parts), command({ name: 'compile' })] });

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await weigh(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('  weigh    Says how heavy a release is.\n  compile  Says');
  });

  it('explains one command with its options in a column and its examples', async () => {
    const { code, stdout } = await weigh(['weigh', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: kith-ocds weigh [--schema FILE] FILE…');
    expect(stdout).toContain(
      '  -s, --schema FILE  The release schema to weigh against.\n      --gross        With packaging.',
    );
    expect(stdout).toContain('  kith-ocds weigh notice.json\n      Weighs one release.');
  });

  it('explains a command by either way of asking', async () => {
    const asked = await weigh(['help', 'weigh']);
    expect(asked).toEqual(await weigh(['weigh', '--help']));
    expect(await weigh(['help', 'wiegh'])).toMatchObject({ code: 2 });
  });

  it('keeps an option and its value on one line of the usage', async () => {
    const usage =
      '(--count NUMBER | --bytes SIZE) -o FOLDER [--dimension NAME[=VALUE]]… [--linked [--base-url URL]]';
    const { stdout } = await weigh(['weigh', '--help'], { usage });
    expect(stdout).toContain(
      'Usage: kith-ocds weigh (--count NUMBER | --bytes SIZE) -o FOLDER\n       [--dimension NAME[=VALUE]]… [--linked [--base-url URL]]\n',
    );
  });

  it('says its version', async () => {
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('asks for a command when none was named', async () => {
    const { code, stderr } = await weigh([]);
    expect(code).toBe(2);
    expect(stderr).toBe('kith-ocds: Name a command. kith-ocds --help lists them.\n');
  });

  it.each([
    [['wiegh'], 'There is no command wiegh. Did you mean weigh?'],
    [['sing'], 'There is no command sing. kith-ocds accepts weigh and compile.'],
    [['--verson'], 'There is no option --verson. Did you mean --version?'],
    [['weigh', '--scheme', 'x'], 'There is no option --scheme. Did you mean --schema?'],
    [['weigh', '-x'], 'weigh accepts --json, --help, --schema and --gross.'],
    [['weigh', '--schema'], '--schema needs a value.'],
    [['weigh', '--schema', '--gross'], '--schema needs a value.'],
    [['weigh', '--gross=yes'], '--gross takes no value.'],
    [['weigh', '-', '-'], 'Standard input, named by -, can be read only once.'],
  ])('refuses %j in one sentence', async (argv, sentence) => {
    const { code, stderr } = await weigh(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  it('gives the command its files and options, and standard input where no file was named', async () => {
    const seen: unknown[] = [];
    const run: Command['run'] = async ({ files, values, json }) => {
      seen.push({ files, values: { ...values }, json });
      return 1;
    };
    expect((await weigh(['weigh', 'a', '-s', 'b', '--', '--json'], { run })).code).toBe(1);
    await weigh(['weigh', '--json'], { run });
    expect(seen).toEqual([
      { files: ['a', '--json'], values: { schema: 'b' }, json: false },
      { files: ['-'], values: {}, json: true },
    ]);
  });

  it('does not wait for words typed at a terminal', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    const [stdout, stderr] = [gather(), gather()];
    const streams = { stdin, stdout: stdout.stream, stderr: stderr.stream };
    expect(await runCli(['weigh'], streams, tableOf([command()]))).toBe(2);
    expect(stderr.text()).toContain('Name a file, or pipe data in.');
  });
});

describe('a command that fails', () => {
  const place = { code: 'bad_date', file: 'a.jsonl', line: 3, pointer: '/date' };
  const run = async () => {
    throw new CannotRun('This is not a date.', place);
  };

  it('names the file, the line and the pointer', async () => {
    const { code, stderr } = await weigh(['weigh', 'a.jsonl'], { run });
    expect(code).toBe(2);
    expect(stderr).toBe('kith-ocds: a.jsonl, line 3, /date: This is not a date.\n');
  });

  it('says the same in one line of JSON when asked for JSON', async () => {
    const { stderr } = await weigh(['weigh', 'a.jsonl', '--json'], { run });
    expect(JSON.parse(stderr)).toEqual({ error: { ...place, message: 'This is not a date.' } });
  });

  it('writes what it had already found out', async () => {
    const { stdout } = await weigh(['weigh', 'a'], {
      run: async ({ write }) => {
        await write('half');
        throw new CannotRun('The other half is missing.');
      },
    });
    expect(stdout).toBe('half');
  });

  it('names a file that is not there', async () => {
    const { readFile } = await import('node:fs/promises');
    const { code, stderr } = await weigh(['weigh', 'a'], {
      run: async () => {
        await readFile('/nowhere/notices.json');
        return 0;
      },
    });
    expect(code).toBe(2);
    expect(stderr).toBe('kith-ocds: /nowhere/notices.json: There is no such file or folder.\n');
  });

  it('says the unexpected in one sentence', async () => {
    const { code, stderr } = await weigh(['weigh', 'a'], {
      run: async () => {
        throw new RangeError('too heavy');
      },
    });
    expect(code).toBe(2);
    expect(stderr).toBe('kith-ocds: It stopped unexpectedly: too heavy\n');
  });
});

describe('what a command says', () => {
  it('is for people, with the place first', async () => {
    const run: Command['run'] = async ({ report, say }) => {
      report({ code: 'heavy', file: '-', pointer: '/releases/0', message: 'This is heavy.' });
      say('One release was weighed.');
      return 1;
    };
    expect((await weigh(['weigh'], { run })).stderr).toBe(
      'standard input, /releases/0: This is heavy.\nOne release was weighed.\n',
    );
    expect((await weigh(['weigh', '--json'], { run })).stderr).toBe(
      '{"error":{"code":"heavy","file":"-","pointer":"/releases/0","message":"This is heavy."}}\n{"message":"One release was weighed."}\n',
    );
  });

  it('never shows progress where there is no terminal', async () => {
    const run: Command['run'] = async ({ progress }) => {
      progress('Reading', 1, 2);
      return 0;
    };
    expect((await weigh(['weigh'], { run })).stderr).toBe('');
  });
});

describe('a reader of the output', () => {
  const writing: Command['run'] = async ({ write }) => {
    for (let line = 0; line < 5000; line += 1) await write(`${'x'.repeat(99)}\n`);
    return 1;
  };

  it('is waited for when it is slow', async () => {
    let waiting = 0;
    let most = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        waiting += chunk.length;
        most = Math.max(most, waiting);
        setImmediate(() => {
          waiting -= chunk.length;
          done();
        });
      },
    });
    const streams = { stdin: Readable.from([]), stdout, stderr: gather().stream };
    expect(await runCli(['weigh'], streams, tableOf([command({ run: writing })]))).toBe(1);
    expect(most).toBeLessThan(70_000);
    expect(stdout.writableLength).toBe(0);
  });

  it('may leave early without a complaint', async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const stderr = gather();
    const streams = { stdin: Readable.from([]), stdout, stderr: stderr.stream };
    expect(await runCli(['weigh'], streams, tableOf([command({ run: writing })]))).toBe(0);
    expect(stderr.text()).toBe('');
  });
});

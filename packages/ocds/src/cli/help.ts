import { commonOptions } from './arguments.js';
import type { Command } from './command.js';

const aboutCommon: Record<string, string> = {
  json: 'Write nothing but JSON, errors too',
  help: 'Show this',
};

/** What `kith-ocds --help` shows. `width` is that of the terminal, in characters. */
export function generalHelp(commands: readonly Command[], width: number): string {
  return [
    'Usage: kith-ocds COMMAND [OPTION…] [FILE…]',
    wrap(
      'Open contracting data (OCDS 1.1) on the command line. A file is JSON or JSON Lines, gzipped or not; - or no file at all is standard input.',
      width,
    ),
    section(
      'Commands',
      columns(
        commands.map((one) => [one.name, one.summary]),
        width,
      ),
    ),
    section(
      'Every command takes',
      columns(optionRows({ options: commonOptions, about: aboutCommon, usage: '' }), width),
    ),
    wrap(
      'It ends with 0 when all is well, 1 when it found something wrong in the data, 2 when it could not run. Nothing is fetched from the internet.',
      width,
    ),
    'For one command: kith-ocds COMMAND --help. For the version: kith-ocds --version.',
  ].join('\n\n');
}

/** What `kith-ocds COMMAND --help` shows. */
export function commandHelp(command: Command, width: number): string {
  const rows = [
    ...optionRows(command),
    ...optionRows({ options: commonOptions, about: aboutCommon, usage: '' }),
  ];
  const examples = command.examples.map(
    ({ line, does }) => `  ${line}\n${indent(wrap(does, width - 6), 6)}`,
  );
  return [
    usageText(command, width),
    wrap(command.summary, width),
    section('Options', columns(rows, width)),
    ...(examples.length > 0 ? [section('Examples', examples.join('\n'))] : []),
  ].join('\n\n');
}

/** An option and its value, in brackets, which may hold brackets themselves. */
const together = /\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|\([^()]*\)/g;
const unbroken = '\u00A0';

/** What belongs together, such as `[--schema FILE]`, stays on one line. */
function usageText({ name, usage }: Command, width: number): string {
  const held = usage.replace(together, (words) => words.replaceAll(' ', unbroken));
  const lines = wrap(`Usage: kith-ocds ${name} ${held}`, width - 7);
  return indent(lines, 7).trim().replaceAll(unbroken, ' ');
}

type Described = Pick<Command, 'options' | 'about' | 'usage'>;

function optionRows({ options, about, usage }: Described): [string, string][] {
  return Object.entries(options).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : '    ';
    const value = option.type === 'string' ? ` ${valueName(usage, name, option.short)}` : '';
    const again = option.multiple ? ' (any number of times)' : '';
    return [`${short}--${name}${value}`, `${about[name] ?? ''}${again}`];
  });
}

const valueNames: Record<string, string> = {
  append: 'PATH',
  'as-of': 'DAY',
  'by-position': 'PATH',
  contract: 'ID',
  extension: 'FILE',
  from: 'DAY',
  license: 'URL',
  metric: 'ID',
  ocid: 'OCID',
  'on-conflict': 'keep-later',
  output: 'FILE',
  pointers: 'NUMBER',
  'publication-policy': 'URL',
  'published-date': 'DATE',
  publisher: 'NAME',
  schema: 'FILE',
  supplier: 'NAME',
  tag: 'TAG',
  threads: 'NUMBER',
  to: 'DAY',
  uri: 'URL',
  version: '1.0|1.1',
  without: 'NAME',
};

/** The usage line often names the value of an option already: `--by ocid|month`. */
function valueName(usage: string, name: string, short = name): string {
  const named = new RegExp(`(?:--${name}|-${short})[ =]([\\w|-]+(?:\\[[^\\]]*\\])?)`).exec(usage);
  return named?.[1] ?? valueNames[name] ?? 'VALUE';
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function columns(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.max(0, ...rows.map(([name]) => name.length)) + 4;
  return rows
    .map(
      ([name, text]) => `  ${name}`.padEnd(first) + indent(wrap(text, width - first), first).trim(),
    )
    .join('\n');
}

function indent(text: string, by: number): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

/** Breaks a text at spaces; on a very narrow terminal a line keeps 20 characters. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > Math.max(20, width)) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

import { optionsOf } from '../cli/arguments.js';
import type { Command } from '../cli/command.js';
import { withDeps } from '../cli/with-deps.js';
import type { Deps } from '../deps.js';
import { StartError } from '../start-error.js';
import { importReleases } from './import-releases.js';
import { lineOf, summaryOf } from './import-report.js';
import { sourceNamed } from './read-source.js';

const name = 'open-data import';
const usage = 'FILE… [--json] [--quiet] [--license URL] [--publisher NAME]';
const options = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  license: { type: 'string' },
  publisher: { type: 'string' },
} as const;

/**
 * Each file is read in one transaction. Ends with exit code 0, with 1 when something was refused,
 * and with 2 when a file could not be read at all; the files before it are then kept.
 */
export const importOpenData: Command = {
  usage,
  summary: 'Read open contracting data: packages or JSON Lines, - for standard input',
  async run(call) {
    const { values, positionals: files } = optionsOf(call.args, options, { name, usage });
    const { json = false, quiet = false, license, publisher } = values;
    if (files.length === 0) throw new StartError(`Say which file: kith ${name} ${usage}`, 2);
    if (license !== undefined && !URL.canParse(license)) {
      throw new StartError('--license must be the address of a licence.', 2);
    }
    const wanted = { json, quiet, license, publisher };
    await withDeps(call, (deps) => importFiles(deps, files, wanted, call.say));
  },
};

interface Wanted {
  json: boolean;
  quiet: boolean;
  license?: string | undefined;
  publisher?: string | undefined;
}

/** Reads one file after the other. Throws a StartError, code 1, at the end if anything was refused. */
export async function importFiles(
  deps: Pick<Deps, 'db' | 'newId' | 'now'>,
  files: readonly string[],
  { json, quiet, license, publisher }: Wanted,
  say: (line: string) => void,
): Promise<void> {
  let refused = 0;
  for (const file of files) {
    const { name: source, lines } = sourceNamed(file, process.stdin);
    const counts = await importReleases(
      deps,
      { name: source, lines, license, publisher },
      (said) => {
        if (quiet && said.outcome !== 'refused') return;
        say(json ? JSON.stringify({ file: source, ...said }) : lineOf(source, said));
      },
    ).catch((error: unknown) => {
      throw new StartError(`${source}: ${reasonOf(error)} Nothing of it was kept.`, 2);
    });
    const summary = { file: source, outcome: 'read', ...counts };
    say(json ? JSON.stringify(summary) : summaryOf(source, counts));
    refused += counts.refused;
  }
  if (refused > 0) throw new StartError(`${refused} refused; what they were is said above.`, 1);
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file.',
  EACCES: 'it may not be read.',
  EISDIR: 'it is a folder.',
  Z_DATA_ERROR: 'its gzip is broken.',
  Z_BUF_ERROR: 'its gzip ends too early.',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return reasons[code ?? ''] ?? `${(message ?? 'it could not be read').replace(/\.?$/, '.')}`;
}

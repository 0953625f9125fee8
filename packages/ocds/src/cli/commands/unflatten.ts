import type { ReleasesFromOptions } from '../../flatten/files/index.js';
import { overLines } from '../../records/package-text.js';
import { present } from '../../shared/present.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import {
  aboutMetadata,
  combinedMetadata,
  metadataOptions,
  sayWhatIsMissing,
} from '../metadata-options.js';
import { aboutOutput, outputOptions, toOutput, type Write } from '../output-file.js';
import { RepeatedIds } from '../repeated-ids.js';

export const unflatten: Command = {
  name: 'unflatten',
  usage: '[--package] [-o FILE] [OPTION…] IN…',
  summary: 'Turn tables into releases again',
  options: {
    package: { type: 'boolean' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    'time-zone': { type: 'string' },
    ...outputOptions,
    ...metadataOptions,
  },
  about: {
    package: 'Write a release package (default: JSON Lines)',
    encoding:
      'How the CSV files are written, such as windows-1252 (default: UTF-8, or UTF-16 with its mark)',
    delimiter: 'What stands between cells: one character, or tab (default: found in the headers)',
    'time-zone': 'Where dates without an offset were written, such as Europe/London',
    ...aboutOutput,
    ...aboutMetadata,
  },
  examples: [
    {
      line: 'kith-ocds unflatten tables > releases.jsonl',
      does: 'From a folder of CSV files that flatten wrote, also after people worked in them',
    },
    {
      line: 'kith-ocds unflatten notices.xlsx --package --uri https://data.example/notices.json',
      does: 'From a workbook, as a release package',
    },
  ],
  async run(call) {
    if (call.files.includes('-'))
      throw usageError('Name the folder or workbook: tables are not read from a pipe.');
    const table = call.files.find((file) => /\.csv$/i.test(file));
    if (table !== undefined)
      throw usageError(`${table} is one table of several. Name the folder that it stands in.`);
    return await toOutput(call, (write) => writeReleases(call, write));
  },
};

async function writeReleases(call: Call, write: Write): Promise<ExitCode> {
  const { releasesFrom } = await import('../../flatten/files/index.js');
  const reading = readingOf(call.values);
  const odd = new RepeatedIds(call);
  const asPackage = call.values.package === true;
  const metadata = combinedMetadata(call, []);
  if (asPackage) await write(overLines.start(metadata, 'releases'));
  let problems = 0;
  let between = '';
  for (const file of call.files) {
    const releases = releasesFrom(file, {
      ...reading,
      onProblem(problem) {
        problems += 1;
        call.report({ file, ...problem });
      },
    });
    for await (const release of releases) {
      odd.look(release);
      await write(`${between}${JSON.stringify(release)}${asPackage ? '' : '\n'}`);
      between = asPackage ? overLines.between : '';
    }
  }
  if (asPackage) {
    await write(overLines.end);
    sayWhatIsMissing(call, metadata);
  }
  odd.say();
  return problems > 0 ? 1 : 0;
}

/** Throws CannotRun where an encoding, delimiter or time zone is none. */
function readingOf(values: Call['values']): Omit<ReleasesFromOptions, 'onProblem'> {
  const { encoding, delimiter, 'time-zone': timeZone } = values;
  const accepts = (make: () => unknown, option: string, accepted: string) => {
    try {
      make();
    } catch {
      throw usageError(`--${option} is "${String(values[option])}". ${accepted} is accepted.`);
    }
  };
  if (encoding !== undefined)
    accepts(() => new TextDecoder(String(encoding)), 'encoding', 'A name such as windows-1252');
  if (timeZone !== undefined)
    accepts(
      () => new Intl.DateTimeFormat('en', { timeZone: String(timeZone) }),
      'time-zone',
      'A name such as Europe/London',
    );
  const mark = delimiter === 'tab' ? '\t' : delimiter;
  if (mark !== undefined && (typeof mark !== 'string' || mark.length !== 1))
    throw usageError(`--delimiter is "${String(delimiter)}". One character, or tab, is accepted.`);
  return present({
    encoding: encoding as string | undefined,
    delimiter: mark,
    timeZone: timeZone as string | undefined,
  });
}

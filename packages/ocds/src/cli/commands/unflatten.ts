import { overLines } from '../../records/package-text.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import {
  aboutMetadata,
  combinedMetadata,
  metadataOptions,
  sayWhatIsMissing,
} from '../metadata-options.js';
import { aboutOutput, outputOptions, toOutput, type Write } from '../output-file.js';

export const unflatten: Command = {
  name: 'unflatten',
  usage: '[--package] [-o FILE] [OPTION…] IN…',
  summary: 'Turn tables into releases again',
  options: {
    package: { type: 'boolean' },
    ...outputOptions,
    ...metadataOptions,
  },
  about: {
    package: 'Write a release package (default: JSON Lines)',
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
  const asPackage = call.values.package === true;
  const metadata = combinedMetadata(call, []);
  if (asPackage) await write(overLines.start(metadata, 'releases'));
  let problems = 0;
  let between = '';
  for (const file of call.files) {
    const releases = releasesFrom(file, {
      onProblem(problem) {
        problems += 1;
        call.report({ file, ...problem });
      },
    });
    for await (const release of releases) {
      await write(`${between}${JSON.stringify(release)}${asPackage ? '' : '\n'}`);
      between = asPackage ? overLines.between : '';
    }
  }
  if (asPackage) {
    await write(overLines.end);
    sayWhatIsMissing(call, metadata);
  }
  return problems > 0 ? 1 : 0;
}

import { overLines } from '../../records/package-text.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import {
  aboutMetadata,
  combinedMetadata,
  metadataOptions,
  sayWhatIsMissing,
} from '../metadata-options.js';
import { writeFileWhole } from '../write-file.js';

export const unflatten: Command = {
  name: 'unflatten',
  usage: '[--package] [-o FILE] [OPTION…] IN…',
  summary: 'Turn tables into releases again',
  options: {
    package: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean' },
    ...metadataOptions,
  },
  about: {
    package: 'Write a release package; without it, JSON Lines',
    output: 'The file to write. Default: standard output',
    force: 'Replace the file if it exists',
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
    const { output, force } = call.values;
    if (typeof output !== 'string') return await write(call, call.write);
    let code: ExitCode = 2;
    await writeFileWhole(output, force === true, async (text) => {
      code = await write(call, text);
    });
    return code;
  },
};

async function write(call: Call, out: (text: string) => Promise<void>): Promise<ExitCode> {
  const { releasesFrom } = await import('../../flatten/files/index.js');
  if (call.files.includes('-'))
    throw usageError('Name the folder or workbook: tables are not read from a pipe.');
  const asPackage = call.values.package === true;
  const metadata = combinedMetadata(call, []);
  if (asPackage) await out(overLines.start(metadata, 'releases'));
  let problems = 0;
  let between = '';
  for (const file of call.files) {
    const releases = releasesFrom(file, {
      onProblem({ code, table, row, column, message }) {
        problems += 1;
        const place = [table, row && `row ${row}`, column].filter(Boolean).join(', ');
        call.report({ file, code, message: `${place}: ${message}` });
      },
    });
    for await (const release of releases) {
      await out(`${between}${JSON.stringify(release)}${asPackage ? '' : '\n'}`);
      between = asPackage ? overLines.between : '';
    }
  }
  if (asPackage) {
    await out(overLines.end);
    sayWhatIsMissing(call, metadata);
  }
  return problems > 0 ? 1 : 0;
}

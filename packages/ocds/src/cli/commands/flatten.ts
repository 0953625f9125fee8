import type { WriteOptions } from '../../flatten/files/source.js';
import { usageError } from '../arguments.js';
import type { Call, Command, ExitCode } from '../command.js';
import { flattenSource, type Wanted } from '../flatten-source.js';
import { openInputs } from '../inputs.js';
import { aboutMerging, mergeOptions, mergeOptionsOf } from '../merge-options.js';
import { outputOptions, refuseExisting } from '../output-file.js';
import { writeTables } from '../tables-folder.js';
import { textTable } from '../text-table.js';

export const flatten: Command = {
  name: 'flatten',
  usage: '-o OUT [--format csv|xlsx] [--titles] [--compiled|--versioned] [OPTION…] [FILE…]',
  summary: 'Turn releases into tables: a folder of CSV files, or a workbook',
  options: {
    ...outputOptions,
    format: { type: 'string' },
    titles: { type: 'boolean' },
    compiled: { type: 'boolean' },
    versioned: { type: 'boolean' },
    'no-metrics': { type: 'boolean' },
    ...mergeOptions,
  },
  about: {
    output: 'The folder to make, or the workbook; a name ending in .xlsx is a workbook',
    force: 'Replace the tables in the folder, or the workbook',
    format: 'csv or xlsx, whatever OUT is called',
    titles: 'Put titles for people at the heads of columns instead of paths',
    compiled: 'One release for each process: what is known now',
    versioned: 'One release for each process: every value each field has had',
    'no-metrics': 'Leave out the table of metrics, one row for each observation',
    ...aboutMerging,
  },
  examples: [
    {
      line: 'kith-ocds flatten --compiled -o tables releases.jsonl',
      does: 'One CSV file for each list: contracts.csv, awards.csv, metrics.csv and more',
    },
    {
      line: 'kith-ocds flatten --titles -o notices.xlsx notices.json',
      does: 'One workbook with a sheet for each list, and words at the heads of columns',
    },
  ],
  async run(call) {
    const { output } = call.values;
    if (typeof output !== 'string')
      throw usageError('Name the folder or workbook to write: -o OUT.');
    const format = formatOf(call.values.format, output);
    const wanted = wantedOf(call.values);
    const merging = await mergeOptionsOf(call.values);
    const inputs = await openInputs(call);
    try {
      const source = flattenSource(call, inputs, wanted, merging);
      return await write(call, format, output, source);
    } finally {
      for (const input of inputs) await input.close();
    }
  },
};

async function write(
  call: Call,
  format: 'csv' | 'xlsx',
  output: string,
  source: ReturnType<typeof flattenSource>,
): Promise<ExitCode> {
  const { schemaTitles, writeCsvFolder, writeWorkbook } = await import(
    '../../flatten/files/index.js'
  );
  const options: WriteOptions = {
    titles: call.values.titles ? schemaTitles : false,
    metrics: !call.values['no-metrics'],
  };
  const force = call.values.force === true;
  const from = () => source.releases();
  if (format === 'xlsx') refuseExisting(output, force);
  const { releases, tables } =
    format === 'xlsx'
      ? await writeWorkbook(output, from, options)
      : await writeTables(output, force, (folder) => writeCsvFolder(folder, from, options));
  if (call.json) await call.write(`${JSON.stringify({ output, format, releases, tables })}\n`);
  else {
    const rows = tables.map((table) => [table.file, table.rows.toLocaleString('en-GB')]);
    await call.write(`${output}\n${textTable(rows, ['Table', 'Rows'])}`);
  }
  source.sayOdd();
  return source.reported() > 0 ? 1 : 0;
}

function formatOf(given: unknown, output: string): 'csv' | 'xlsx' {
  if (given === 'csv' || given === 'xlsx') return given;
  if (given !== undefined)
    throw usageError(`--format is "${String(given)}". csv and xlsx are accepted.`);
  return /\.xlsx$/i.test(output) ? 'xlsx' : 'csv';
}

function wantedOf({ compiled, versioned }: Call['values']): Wanted {
  if (compiled && versioned)
    throw usageError('--compiled and --versioned were both given. One of them is accepted.');
  if (versioned) return 'versioned';
  return compiled ? 'compiled' : 'as-is';
}

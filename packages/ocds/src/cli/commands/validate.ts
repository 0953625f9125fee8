import type { Command } from '../command.js';
import { openInputs } from '../inputs.js';

/** Checks data of any length and says what a publisher should put right. */
export const validate: Command = {
  name: 'validate',
  usage: '[--schema FILE] [--codelists FOLDER] [--extension FILE]… [OPTION…] [FILE…]',
  summary: 'Check data against the standard, and what no schema can say',
  options: {
    schema: { type: 'string' },
    codelists: { type: 'string' },
    extension: { type: 'string', multiple: true },
    pointers: { type: 'string' },
  },
  about: {
    schema:
      'Check against this release or package schema (JSON Schema, draft 4) and those beside it (default: OCDS 1.1.5 with the Metrics extension)',
    codelists: 'A folder of CSV codelists to use instead of the built-in ones of the same name',
    extension:
      'Add an extension: its extension.json or release-schema.json; URL=FILE only for packages that name the URL',
    pointers: 'List at most so many places for each finding (default: 1000)',
  },
  examples: [
    {
      line: 'kith-ocds validate releases.jsonl',
      does: 'A report to read; one for each file named',
    },
    {
      line: 'kith-ocds validate --json --schema release-schema.json package.json',
      does: 'A report for programs, one on each line, against an official schema',
    },
  ],
  async run(call) {
    // Only this command pays for loading what it needs.
    const { checkInput, optionsOf } = await import('../check-input.js');
    const { findingsIn, reportText } = await import('../../validate/index.js');
    const options = await optionsOf(call.values);
    const inputs = await openInputs(call);
    const several = inputs.length > 1;
    let found = 0;
    try {
      for (const [index, input] of inputs.entries()) {
        const report = await checkInput(call, input, options);
        const named = several ? { file: call.files[index], ...report } : report;
        const between = index > 0 ? '\n' : '';
        await call.write(
          call.json ? `${JSON.stringify(named)}\n` : `${between}${reportText(report, input.name)}`,
        );
        found += findingsIn(report);
      }
    } finally {
      for (const input of inputs) await input.close();
    }
    return found > 0 ? 1 : 0;
  },
};

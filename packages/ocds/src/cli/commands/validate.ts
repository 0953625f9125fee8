import { openInput } from '../../stream/open-input.js';
import { CannotRun, type Command } from '../command.js';

/** Checks data of any length and says what a publisher should put right. */
export const validate: Command = {
  name: 'validate',
  usage: '[--schema FILE] [--codelists DIR] [--extension FILE]… FILE',
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
    { line: 'kith-ocds validate releases.jsonl', does: 'A report to read' },
    {
      line: 'kith-ocds validate --json --schema release-schema.json package.json',
      does: 'A report for programs, against an official schema',
    },
  ],
  async run(call) {
    const [file = '-', ...more] = call.files;
    if (more.length > 0)
      throw new CannotRun('validate checks one file at a time. Several were named.');
    // Only this command pays for loading what it needs.
    const { checkInput, optionsOf } = await import('../check-input.js');
    const { findingsIn, reportText } = await import('../../validate/index.js');
    const options = await optionsOf(call.values);
    const input = await openInput(file, { stdin: call.streams.stdin });
    try {
      const report = await checkInput(call, input, options);
      const text = call.json ? `${JSON.stringify(report)}\n` : reportText(report, input.name);
      await call.write(text);
      return findingsIn(report) > 0 ? 1 : 0;
    } finally {
      await input.close();
    }
  },
};

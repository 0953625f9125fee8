import { duplicates, mixed } from '../../records/combine-packages.js';
import { overLines } from '../../records/package-text.js';
import type { Call, Command, ExitCode } from '../command.js';
import {
  aboutMetadata,
  combinedMetadata,
  metadataOptions,
  sayWhatIsMissing,
} from '../metadata-options.js';
import { aboutOutput, outputOptions, toOutput, type Write } from '../output-file.js';
import { type Inputs, type Located, withInputs } from '../read-inputs.js';

export const combine: Command = {
  name: 'combine',
  usage: '[-o FILE] [--uri URL] [--publisher NAME] [OPTION…] [FILE…]',
  summary: 'Make one package of many, or of releases or records outside a package',
  options: {
    ...outputOptions,
    ...metadataOptions,
  },
  about: {
    ...aboutOutput,
    ...aboutMetadata,
  },
  examples: [
    {
      line: 'kith-ocds combine page-*.json --uri https://data.example/all.json -o all.json',
      does: 'Combine pages: extensions are gathered, the newest date stands, licences must agree',
    },
  ],
  run: (call) =>
    withInputs(call, (inputs) => toOutput(call, (write) => writePackage(call, inputs, write))),
};

async function writePackage(call: Call, inputs: Inputs, write: Write): Promise<ExitCode> {
  const metadata = combinedMetadata(call, (await inputs.packages()).flat());
  const seen = duplicates();
  let kind: Located['kind'] | undefined;
  for await (const entry of inputs.entries()) {
    if (kind && entry.kind !== kind) throw mixed(false);
    if (!kind) await write(overLines.start(metadata, `${entry.kind}s`));
    const twice = seen(`${entry.kind}s`, entry.value);
    if (twice)
      inputs.report({
        ...entry.place,
        code: twice.code,
        message: `This ${entry.kind} was there before. Both are kept.`,
      });
    await write((kind ? overLines.between : '') + JSON.stringify(entry.value));
    kind = entry.kind;
  }
  if (!kind) await write(overLines.start(metadata, 'releases'));
  await write(overLines.end);
  sayWhatIsMissing(call, metadata);
  return inputs.reported() > 0 ? 1 : 0;
}

import type { PackageMetadata } from '../../index.js';
import { oneLine, overLines } from '../../records/package-text.js';
import { upgrade } from '../../records/upgrade.js';
import type { Command, ExitCode } from '../command.js';
import { aboutOutput, outputOptions, toOutput, type Write } from '../output-file.js';
import { type Inputs, type Located, withInputs } from '../read-inputs.js';

export const upgradeCommand: Command = {
  name: 'upgrade',
  usage: '[-o FILE] [FILE…]',
  summary: 'Bring releases, records and packages of OCDS 1.0 up to 1.1',
  options: outputOptions,
  about: aboutOutput,
  examples: [
    {
      line: 'kith-ocds upgrade releases-2016.json > releases-2016-1.1.json',
      does: 'Write the package with organizations in parties. What is 1.1 already stays as it is',
    },
    {
      line: 'zcat archive.jsonl.gz | kith-ocds upgrade | gzip > archive-1.1.jsonl.gz',
      does: 'Upgrade JSON Lines, one line for each line',
    },
  ],
  run: (call) => withInputs(call, (inputs) => toOutput(call, (write) => upgradeAll(inputs, write))),
};

async function upgradeAll(inputs: Inputs, write: Write): Promise<ExitCode> {
  const packages = await inputs.packages();
  const several = inputs.list.length > 1 || inputs.list.some(({ form }) => form !== 'document');
  const layout = several ? oneLine : overLines;
  let current: { key: string; written: number } | undefined;
  const close = async () => {
    if (current) await write(layout.end);
    current = undefined;
  };
  for await (const entry of inputs.entries()) {
    const about = packages[entry.input]?.[entry.package ?? -1];
    const text = JSON.stringify(upgraded(entry, about, inputs));
    const key = `${entry.input} ${entry.package}`;
    if (current?.key !== key) await close();
    if (!about) {
      await write(`${text}\n`);
      continue;
    }
    if (!current) {
      current = { key, written: 0 };
      await write(layout.start(upgradedMetadata(about), `${entry.kind}s`));
    }
    await write((current.written > 0 ? layout.between : '') + text);
    current.written += 1;
  }
  await close();
  return inputs.reported() > 0 ? 1 : 0;
}

/** A release in a package has the version that its package says. */
function upgraded(entry: Located, about: PackageMetadata | undefined, inputs: Inputs): unknown {
  const { place } = entry;
  const onWarning = ({ code, pointer, id }: { code: string; pointer: string; id: string }) =>
    inputs.report({
      ...place,
      code,
      pointer: place.pointer + pointer,
      message: `This organization differs from an earlier one with the id ${id}, which stands.`,
    });
  if (!about) return upgrade(entry.value, { onWarning });
  const changes = upgradedMetadata(about) !== about;
  return upgrade(entry.value, { version: changes ? '1.0' : '1.1', onWarning });
}

function upgradedMetadata(about: PackageMetadata): PackageMetadata {
  const whole = { ...about, releases: [] };
  const after = upgrade(whole);
  if (after === whole) return about;
  const { releases: _none, ...metadata } = after;
  return metadata;
}

import {
  builtInRules,
  type MergeOptions,
  type MergeOverrides,
  type MergeRules,
  rulesFrom,
} from '../merge/index.js';
import type { JsonObject } from '../shared/objects.js';
import { usageError } from './arguments.js';
import { type Call, CannotRun, type Command } from './command.js';
import { readExtensionPatch, readReleaseSchema } from './schema-files.js';

/** What becomes of numbers that no computer holds: the option of every command that merges. */
export const numberOptions: Command['options'] = { 'on-number': { type: 'string' } };

export const aboutNumbers: Record<string, string> = {
  'on-number':
    'leave-out: where a number cannot be held, as 1e9999, leave the field out and say so',
};

/** Throws CannotRun where the value of `--on-number` is not accepted. */
export function onNumberOf(values: Call['values']): { onNumber?: 'leave-out' } {
  const onNumber = values['on-number'];
  if (onNumber === undefined) return {};
  if (onNumber === 'leave-out') return { onNumber };
  throw usageError(`--on-number is "${String(onNumber)}". leave-out is accepted.`);
}

/** How releases are merged: the options of every command that merges. */
export const mergeOptions: Command['options'] = {
  schema: { type: 'string' },
  extension: { type: 'string', multiple: true },
  append: { type: 'string', multiple: true },
  'by-position': { type: 'string', multiple: true },
  'on-conflict': { type: 'string' },
  ...numberOptions,
};

export const aboutMerging: Record<string, string> = {
  schema: 'Take the merge rules from this schema (default: OCDS 1.1.5 with the Metrics extension)',
  extension: 'Add an extension: its extension.json or release-schema.json',
  append: 'Add the items of the list at this path, such as awards.items, to those before',
  'by-position': 'Merge the items of the list at this path by their position',
  'on-conflict': 'keep-later: where a field changes type, keep the later value and say so',
  ...aboutNumbers,
};

/** Throws CannotRun where a schema cannot be read or a value is not accepted. */
export async function mergeOptionsOf(values: Call['values']): Promise<MergeOptions> {
  const onConflict = values['on-conflict'];
  if (onConflict !== undefined && onConflict !== 'keep-later')
    throw usageError(`--on-conflict is "${String(onConflict)}". keep-later is accepted.`);
  onNumberOf(values);
  const overrides = overridesOf(values);
  const rules = await rulesOf(values);
  return { rules, ...(overrides && { overrides }), ...(onConflict && { onConflict }) };
}

async function rulesOf({ schema, extension = [] }: Call['values']): Promise<MergeRules> {
  const files = extension as string[];
  if (schema === undefined && files.length === 0) return builtInRules;
  const patches = await Promise.all(files.map(readExtensionPatch));
  const base = await (schema === undefined ? builtInSchema() : readReleaseSchema(String(schema)));
  try {
    return rulesFrom(base, ...patches);
  } catch (error) {
    const file = schema === undefined ? {} : { file: String(schema) };
    throw new CannotRun((error as Error).message, file);
  }
}

/** With the blocks that extensions patch; only who names an extension pays for making it. */
async function builtInSchema(): Promise<JsonObject> {
  const [{ jsonSchema }, { withDefinitions }] = await Promise.all([
    import('../schema/index.js'),
    import('../validate/built-in/blocks.js'),
  ]);
  return withDefinitions(jsonSchema('release'));
}

function overridesOf(values: Call['values']): MergeOverrides | undefined {
  const entries = (['append', 'by-position'] as const).flatMap((how) =>
    ((values[how] ?? []) as string[]).map((path) => [path.replaceAll('/', '.'), how] as const),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

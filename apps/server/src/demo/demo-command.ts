import { z } from 'zod';
import { optionsOf } from '../cli/arguments.js';
import type { Command } from '../cli/command.js';
import { withDeps } from '../cli/with-deps.js';
import { StartError } from '../start-error.js';
import { defaultSeed, keepDemonstration, loadDemonstration } from './load.js';

const name = 'demo load';
const usage = '[--today YYYY-MM-DD] [--seed NUMBER] | --keep';
const options = {
  today: { type: 'string' },
  seed: { type: 'string' },
  keep: { type: 'boolean' },
} as const;

const seedSchema = z.coerce.number().int().min(0).max(2_147_483_647).default(defaultSeed);
const todaySchema = z.iso.date().optional();

export const loadDemo: Command = {
  usage,
  summary:
    'Load the invented co-op into an empty database, or load it anew; --keep leaves one that is there',
  async run(call) {
    const { values } = optionsOf(call.args, options, { name, usage });
    const seed = checked(seedSchema, values.seed, '--seed', 'a whole number, such as 1');
    const today = checked(todaySchema, values.today, '--today', 'a day, such as 2026-08-03');
    await withDeps(call, async (deps) => {
      if (values.keep) return keepDemonstration(deps);
      await loadDemonstration(deps, { seed, ...(today === undefined ? {} : { today }) });
      call.say('The demonstration is loaded.');
    });
  },
};

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: string | undefined,
  option: string,
  accepted: string,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new StartError(`${option} is "${value}"; it must be ${accepted}.`, 2);
}

import { type CoopHat, coopHats } from '@kith/core/access';
import { z } from 'zod';
import { coopHatsOf, endCoopHat, giveCoopHat } from '../people/coop-hats.js';
import { StartError } from '../start-error.js';
import { optionsOf, required } from './arguments.js';
import type { Call, Command } from './command.js';
import { withCoop } from './with-coop.js';

const whose = `--coop SLUG --email ADDRESS [--name NAME] --hat ${coopHats.join('|')}`;
const options = {
  coop: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  hat: { type: 'string' },
  evidence: { type: 'string' },
  reason: { type: 'string' },
} as const;

export const giveHat: Command = {
  usage: `${whose} --evidence TEXT`,
  summary:
    'Write down whom the co-op trusts with a place or with its settings, and what you looked at',
  async run(call) {
    const { coop, ...wanted } = wantedOf(
      call,
      { name: 'hats give', usage: giveHat.usage },
      'evidence',
    );
    await withCoop(call, coop, async (deps, coopId) => {
      const { name } = await giveCoopHat(deps, { coopId, ...wanted });
      call.say(
        wanted.hat === 'coordinator'
          ? `${name} is now a coordinator of the co-op.`
          : `${name} may now take the place of a ${wordsOf(wanted.hat)} in a team.`,
      );
    });
  },
};

export const endHat: Command = {
  usage: `${whose} --reason TEXT`,
  summary: 'Take that back; the places held with it end at once',
  async run(call) {
    const { coop, ...wanted } = wantedOf(call, { name: 'hats end', usage: endHat.usage }, 'reason');
    await withCoop(call, coop, async (deps, coopId) => {
      const { name, places } = await endCoopHat(deps, { coopId, ...wanted });
      call.say(`${name} is no ${wordsOf(wanted.hat)} any more. Places ended: ${places}.`);
    });
  },
};

export const listHats: Command = {
  usage: '--coop SLUG',
  summary: 'List whom a co-op trusts with what, and what was looked at',
  async run(call) {
    const { values } = optionsOf(
      call.args,
      { coop: { type: 'string' } },
      { name: 'hats list', usage: '--coop SLUG' },
    );
    const coop = required(values.coop, 'coop', 'hats list');
    await withCoop(call, coop, async (deps, coopId) => {
      const found = await coopHatsOf(deps, coopId);
      if (found.length === 0) call.say('Nobody wears a hat of the co-op yet.');
      for (const { name, hat, evidence, decidedAt, places } of found) {
        const day = decidedAt.toString().slice(0, 10);
        const where = hat === 'coordinator' ? '' : ` in ${places} teams`;
        call.say(`${name}: ${wordsOf(hat)}${where}, since ${day}. ${evidence}`);
      }
    });
  },
};

const wordsOf = (hat: CoopHat) => hat.replaceAll('_', ' ');

function wantedOf(
  { args }: Call,
  about: { name: string; usage: string },
  why: 'evidence' | 'reason',
) {
  const { values } = optionsOf(args, options, about);
  const coop = required(values.coop, 'coop', about.name);
  const email = required(values.email, 'email', about.name).toLowerCase();
  const hat = z.enum(coopHats).safeParse(required(values.hat, 'hat', about.name));
  if (!hat.success) throw new StartError(`--hat must be one of ${coopHats.join(', ')}.`, 2);
  const evidence = z
    .string()
    .trim()
    .min(1)
    .max(500)
    .safeParse(required(values[why], why, about.name));
  if (!evidence.success) throw new StartError(`--${why} must be from 1 to 500 characters.`, 2);
  return { coop, email, name: values.name, hat: hat.data, evidence: evidence.data };
}

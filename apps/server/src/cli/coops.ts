import { z } from 'zod';
import { timeZoneSchema } from '../contract/time-zones.js';
import { createCoop, listCoops } from '../coops/create-coop.js';
import { languagesSchema, nameSchema } from '../coops/settings-schemas.js';
import { checked, optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { inOneLine } from './with-coop.js';
import { withDeps } from './with-deps.js';

const slugSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const createCoopCommand: Command = {
  usage: '--slug SLUG --name NAME [--language en|cy]… [--time-zone ZONE]',
  summary: 'Begin a co-op: nobody is in it yet',
  async run(call) {
    const name = 'co-op create';
    const options = {
      slug: { type: 'string' },
      name: { type: 'string' },
      language: { type: 'string', multiple: true },
      'time-zone': { type: 'string' },
    } as const;
    const { values } = optionsOf(call.args, options, { name, usage: this.usage });
    const wanted = {
      slug: checked(slugSchema, required(values.slug, 'slug', name), {
        option: 'slug',
        accepted: 'lower-case words joined by hyphens, such as larkmoor-care',
      }),
      name: checked(nameSchema, required(values.name, 'name', name), {
        option: 'name',
        accepted: 'one line of at most 120 characters',
      }),
      languages: checked(languagesSchema, values.language ?? ['en'], {
        option: 'language',
        accepted: 'en or cy, each once',
      }),
      timeZone: checked(timeZoneSchema, values['time-zone'] ?? 'Europe/London', {
        option: 'time-zone',
        accepted: 'the name of a time zone, such as Europe/London',
      }),
    };
    await withDeps(call, async (deps) => {
      await createCoop(deps, wanted).catch(inOneLine);
      call.say(`${wanted.name} has begun. In commands it is "${wanted.slug}".`);
      call.say(`Next, its people: kith people add --coop ${wanted.slug} --name NAME`);
      call.say(`And how to reach it: kith co-op change --coop ${wanted.slug} --telephone NUMBER`);
    });
  },
};

export const listCoopsCommand: Command = {
  usage: '',
  summary: 'List the co-ops of this server, with how many people and teams each has',
  async run(call) {
    optionsOf(call.args, {}, { name: 'co-op list', usage: '' });
    await withDeps(call, async (deps) => {
      const found = await listCoops(deps);
      if (found.length === 0) call.say('There is no co-op yet. Begin one: kith co-op create');
      for (const { slug, name, people, teams, recordedAt } of found) {
        const since = recordedAt.toString().slice(0, 10);
        call.say(`${slug}  ${name}  people ${people}, teams ${teams}, since ${since}`);
      }
    });
  },
};

import type { ZodType } from 'zod';
import { type CoopChanges, changeCoop, getCoop } from '../coops/settings.js';
import {
  jurisdictionSchema,
  languagesSchema,
  nameSchema,
  pageSchema,
  sitesSchema,
  telephoneSchema,
} from '../coops/settings-schemas.js';
import { StartError } from '../start-error.js';
import { checked, optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withCoop } from './with-coop.js';

/** What can be said of a co-op: by which option, by which rule of the API, and in words what is accepted. */
const sayings: Array<[keyof CoopChanges, option: string, ZodType, accepted: string]> = [
  ['name', 'name', nameSchema, 'one line of at most 120 characters'],
  ['welshName', 'welsh-name', nameSchema, 'one line of at most 120 characters'],
  ['languages', 'language', languagesSchema, 'en or cy, each once'],
  ['jurisdiction', 'jurisdiction', jurisdictionSchema, jurisdictionSchema.options.join(', ')],
  ['telephone', 'telephone', telephoneSchema, 'one line of 3 to 40 characters'],
  ['sites', 'site', sitesSchema, 'addresses that begin with https://, each once'],
  ['teamsPage', 'teams-page', pageSchema, 'an address that begins with https://'],
  ['invitationPage', 'invitation-page', pageSchema, 'an address that begins with https://'],
];

const many = new Set<keyof CoopChanges>(['languages', 'sites']);
const stays = new Set<keyof CoopChanges>(['name', 'languages']);

export const showCoopCommand: Command = {
  usage: '--coop SLUG',
  summary: 'Show what a co-op says of itself, and how it was changed',
  async run(call) {
    const about = { name: 'co-op show', usage: this.usage };
    const { values } = optionsOf(call.args, { coop: { type: 'string' } }, about);
    await withCoop(call, required(values.coop, 'coop', about.name), async (deps, coopId) => {
      const { changes, ...coop } = await getCoop(deps, { coopId });
      for (const [field, option] of sayings) call.say(`${option}: ${shown(coop[field])}`);
      for (const { changedAt, by, byName, fields } of changes ?? []) {
        const who = byName ?? by;
        for (const { name, was, became } of fields) {
          call.say(`${changedAt}  ${who}  ${name}: ${shown(was)} → ${shown(became)}`);
        }
      }
    });
  },
};

export const changeCoopCommand: Command = {
  usage:
    '--coop SLUG [--name NAME] [--welsh-name NAME] [--language en|cy]… [--jurisdiction WHERE] [--telephone NUMBER] [--site ADDRESS]… [--teams-page ADDRESS] [--invitation-page ADDRESS]',
  summary: 'Change what a co-op says of itself; what is given as "" is taken away',
  async run(call) {
    const about = { name: 'co-op change', usage: this.usage };
    const options = Object.fromEntries(
      sayings.map(([field, option]) => [option, { type: 'string', multiple: many.has(field) }]),
    ) as Record<string, { type: 'string'; multiple: boolean }>;
    const { values } = optionsOf(call.args, { coop: { type: 'string' }, ...options }, about);
    const slug = required(values.coop, 'coop', about.name);
    const changes = changesIn(values);
    if (Object.keys(changes).length === 0) {
      throw new StartError(`Say what to change: kith co-op change ${this.usage}`, 2);
    }
    await withCoop(call, slug, async (deps, coopId) => {
      const { version } = await changeCoop(deps, { coopId }, changes);
      call.say(`Changed. This is version ${version}: kith co-op show --coop ${slug}`);
    });
  },
};

function changesIn(values: Record<string, string | string[] | undefined>): CoopChanges {
  const given = sayings.flatMap(([field, option, schema, accepted]) => {
    const value = values[option];
    if (value === undefined) return [];
    if (!stays.has(field) && String(value) === '') return [[field, many.has(field) ? [] : null]];
    return [[field, checked(schema, value, { option, accepted })]];
  });
  return Object.fromEntries(given) as CoopChanges;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return value === null ? 'none' : String(value);
}

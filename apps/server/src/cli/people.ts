import { idSchema, languageSchema } from '../contract/common.js';
import { emailSchema } from '../contract/email-addresses.js';
import { lineOfText } from '../contract/text.js';
import { changeAddress, peopleOfCoop, putDownPerson } from '../coops/people-of-coop.js';
import { checked, optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withCoop } from './with-coop.js';

const anAddress = { option: 'email', accepted: 'an address, such as ravi@example.org' };

export const addPersonCommand: Command = {
  usage: '--coop SLUG --name NAME [--email ADDRESS] [--telephone NUMBER] [--language en|cy]',
  summary: 'Put down somebody of a co-op; with an address they can sign in',
  async run(call) {
    const name = 'people add';
    const options = {
      coop: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      telephone: { type: 'string' },
      language: { type: 'string' },
    } as const;
    const { values } = optionsOf(call.args, options, { name, usage: this.usage });
    const slug = required(values.coop, 'coop', name);
    const person = {
      name: checked(lineOfText({ min: 1, max: 120 }), required(values.name, 'name', name), {
        option: 'name',
        accepted: 'one line of at most 120 characters',
      }),
      email: checked(emailSchema.optional(), values.email, anAddress),
      phone: checked(lineOfText({ min: 1, max: 40 }).optional(), values.telephone, {
        option: 'telephone',
        accepted: 'one line of at most 40 characters',
      }),
      language: checked(languageSchema, values.language ?? 'en', {
        option: 'language',
        accepted: 'en or cy',
      }),
    };
    await withCoop(call, slug, async (deps, coopId) => {
      const { id } = await putDownPerson(deps, { coopId, ...person });
      call.say(id);
      if (person.email === undefined) return;
      call.note?.('Nobody was written to. They can sign in with this address, or by a link:');
      call.note?.(`kith sign-in-links create --email ${person.email}`);
    });
  },
};

export const changeAddressCommand: Command = {
  usage: '--coop SLUG --person ID --email ADDRESS',
  summary: 'Give somebody another address to sign in with, or their first; it signs them out',
  async run(call) {
    const name = 'people change-address';
    const options = {
      coop: { type: 'string' },
      person: { type: 'string' },
      email: { type: 'string' },
    } as const;
    const { values } = optionsOf(call.args, options, { name, usage: this.usage });
    const slug = required(values.coop, 'coop', name);
    const personId = checked(idSchema, required(values.person, 'person', name), {
      option: 'person',
      accepted: 'the id that `kith people list` shows',
    });
    const email = checked(emailSchema, required(values.email, 'email', name), anAddress);
    await withCoop(call, slug, async (deps, coopId) => {
      const changed = await changeAddress(deps, { coopId, personId, email });
      call.say(`${changed.name} signs in with this address from now on, and with no other.`);
    });
  },
};

export const listPeopleCommand: Command = {
  usage: '--coop SLUG',
  summary: 'List the people of a co-op: id, name, account, address, hats',
  async run(call) {
    const name = 'people list';
    const { values } = optionsOf(
      call.args,
      { coop: { type: 'string' } },
      { name, usage: this.usage },
    );
    await withCoop(call, required(values.coop, 'coop', name), async (deps, coopId) => {
      const people = await peopleOfCoop(deps, coopId);
      if (people.length === 0) call.say('Nobody is in this co-op yet.');
      for (const { id, name: called, accountStatus, email, hats } of people) {
        call.say([id, called, accountStatus, email ?? 'no address', ...hats].join('  '));
      }
    });
  },
};

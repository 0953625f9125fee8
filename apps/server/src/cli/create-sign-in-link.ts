import { z } from 'zod';
import { makeSignInLinks } from '../identity/make-sign-in-links.js';
import { StartError } from '../start-error.js';
import { optionsOf, required } from './arguments.js';
import type { Command } from './command.js';
import { withDeps } from './with-deps.js';

const name = 'sign-in-links create';
const usage = '--email ADDRESS [--coop SLUG]';

/** How somebody gets in where no e-mail is sent: whoever runs the server hands the link over. */
export const createSignInLink: Command = {
  usage,
  summary: 'Make a link that signs a person in, to hand to them where no e-mail is sent',
  async run(call) {
    const options = { email: { type: 'string' }, coop: { type: 'string' } } as const;
    const { values } = optionsOf(call.args, options, { name, usage });
    const email = required(values.email, 'email', name).toLowerCase();
    if (!z.email().safeParse(email).success) {
      throw new StartError('--email must be an address, such as ravi@example.org.', 2);
    }
    await withDeps(call, async (deps) => {
      const links = await makeSignInLinks(deps, deps.newId(), { email, coop: values.coop });
      if (links.length === 0) throw new StartError(nobody);
      for (const { coop, name: whose, url } of links) {
        call.say(`${whose === null ? coop.name : `${coop.name}, ${whose}`}: ${url}`);
      }
      call.say('It works once, for 15 minutes. Give it to nobody else.');
    });
  },
};

const nobody =
  'No link was made: nobody who may sign in has this address, or they were made too many in the last hour.';

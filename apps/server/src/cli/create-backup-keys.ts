import { writeFile } from 'node:fs/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { StartError } from '../start-error.js';
import { optionsOf } from './arguments.js';
import type { Command } from './command.js';

const name = 'backup-keys create';
const usage = 'FILE';

export const createBackupKeys: Command = {
  usage,
  summary: 'Make a key that opens backups, and show the public one that only closes them',
  async run({ args, say }) {
    const [file, ...more] = optionsOf(args, {}, { name, usage }).positionals;
    if (file === undefined || more.length > 0) {
      throw new StartError(`Say which file: kith ${name} ${usage}`, 2);
    }
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const text = `# Opens backups of Kith. Keep it apart from them.\n# public key: ${recipient}\n${identity}\n`;
    await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch(
      (error: NodeJS.ErrnoException) => {
        const why =
          error.code === 'EEXIST' ? 'is there already' : `cannot be written (${error.code})`;
        throw new StartError(`${file} ${why}. Say another name.`);
      },
    );
    say(recipient);
  },
};

import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { StartError } from '../start-error.js';

/** Asks the person at the terminal for a line that is not shown while it is typed. */
export async function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    throw new StartError(
      'There is no terminal to type a passphrase at: use --passphrase-file or KITH_BACKUP_PASSPHRASE.',
      2,
    );
  }
  const hidden = new Writable({ write: (_text, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output: hidden, terminal: true });
  stderr.write(question);
  try {
    return await new Promise((resolve, reject) => {
      terminal.once('line', resolve);
      terminal.once('SIGINT', () => reject(new StartError('Nothing was done.', 130)));
      terminal.once('close', () => reject(new StartError('Nothing was done.', 1)));
    });
  } finally {
    terminal.close();
    stderr.write('\n');
  }
}

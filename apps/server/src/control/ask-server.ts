import { type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Config } from '../config.js';
import { StartError } from '../start-error.js';
import { controlAddress } from './address.js';
import type { Line } from './listen-for-commands.js';

type Place = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** A backup from the server that has this data folder; undefined when none has. */
export async function askForBackup(place: Place): Promise<Readable | undefined> {
  const answer = await ask(place, '/backup', '');
  if (answer === undefined || answer.statusCode === 200) return answer;
  throw new StartError((await text(answer)) || 'The server that is running could not do this.');
}

/** Has the server that has this data folder run a command; undefined when none has. */
export async function askToRun(
  place: Place,
  command: { name: string; args: string[] },
  say: (line: string) => void,
): Promise<'done' | undefined> {
  const answer = await ask(place, '/commands', JSON.stringify(command));
  if (answer === undefined) return undefined;
  if (answer.statusCode !== 200) {
    throw new StartError('The server that is running does not know this command: update it.');
  }
  for await (const line of createInterface({ input: answer })) {
    const said = JSON.parse(line) as Line;
    if ('say' in said) say(said.say);
    else if (said.complain !== undefined) throw new StartError(said.complain, said.end);
    else return 'done';
  }
  throw new StartError('The server that is running stopped before this was done.');
}

/** Nobody listens where there is no socket, or one that a killed server left. */
const nobody = ['ENOENT', 'ECONNREFUSED', 'ENOTDIR'];

function ask(place: Place, path: string, body: string): Promise<IncomingMessage | undefined> {
  const socketPath = place.databaseUrl === undefined ? controlAddress(place.dataDir) : undefined;
  if (socketPath === undefined) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, path, method: 'POST', agent: false }, resolve);
    asking.once('error', (error: NodeJS.ErrnoException) => {
      if (nobody.includes(error.code ?? '')) return resolve(undefined);
      const what = `The server that has the data folder ${place.dataDir} did not answer`;
      reject(new StartError(`${what} (${error.code}).`, 1, error));
    });
    asking.end(body);
  });
}

import { type Input, openInput } from '../stream/open-input.js';
import type { Call } from './command.js';

/** Opens all files of a command; where one cannot be opened, those before it are closed again. */
export async function openInputs({
  files,
  streams,
}: Pick<Call, 'files' | 'streams'>): Promise<Input[]> {
  const inputs: Input[] = [];
  try {
    for (const file of files) inputs.push(await openInput(file, { stdin: streams.stdin }));
    return inputs;
  } catch (error) {
    for (const input of inputs) await input.close();
    throw error;
  }
}

import type { Kith, View } from '@kith/sdk';
import { type DataHost, DataTask } from './data-task.js';
import { failureOf } from './failure.js';

export interface ClientTaskOptions<Args extends readonly unknown[], Data> {
  client: () => Kith | undefined;
  /** `undefined`: not told yet what to read. */
  args: () => Args | undefined;
  run: (args: Args, context: { client: Kith; signal: AbortSignal }) => Promise<Data>;
  isEmpty?: (data: Data) => boolean;
}

/** A data task that waits for a client and reads through it, as whomever its person looks. */
export class ClientTask<Args extends readonly unknown[], Data> extends DataTask<
  readonly [Kith, View | undefined, ...Args],
  Data
> {
  constructor(host: DataHost, options: ClientTaskOptions<Args, Data>) {
    super(host, {
      args: () => {
        const client = options.client();
        const args = options.args();
        return client && args ? ([client, viewIn(client), ...args] as const) : undefined;
      },
      run: async ([client, _, ...args], { signal }) => {
        try {
          return await options.run(args, { client, signal });
        } catch (error) {
          throw signal.aborted ? error : await toldApart(error);
        }
      },
      ...(options.isEmpty && { isEmpty: options.isEmpty }),
    });
  }
}

/** As which member the Team Owner looks. A client of another version of Kith may not know of it. */
export const viewIn = (client: Kith | undefined): View | undefined =>
  (client as Partial<Kith> | undefined)?.viewing?.current;

/** What it takes to tell is fetched by the first page that fails; where it cannot be, that says why. */
function toldApart(error: unknown): Promise<unknown> {
  return import('./session-failure.js').then(
    ({ sessionFailure }) => sessionFailure(error),
    () => (failureOf(error).code === 'session_unavailable' ? { code: 'offline' } : error),
  );
}

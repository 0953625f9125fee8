import type { Kith, View } from '@kith/sdk';
import { type DataHost, DataTask } from './data-task.js';
import { failureOf } from './failure.js';
import { NextTurn } from './next-turn.js';
import type { Asked } from './session-failure.js';

/** What an answer depends on: the team first. */
type TeamArgs = readonly [teamId: string, ...unknown[]];

export interface ClientTaskOptions<Args extends TeamArgs, Data> {
  client: () => Kith | undefined;
  /** `undefined`: not told yet what to read. */
  args: () => Args | undefined;
  run: (args: Args, context: { client: Kith; signal: AbortSignal }) => Promise<Data>;
  isEmpty?: (data: Data) => boolean;
  /** For how many seconds it stays so by itself; then it is read anew. Left out: until it is changed. */
  freshFor?: (data: Data) => number;
}

/** A data task that waits for a client and reads through it, as whomever its person looks. */
export class ClientTask<Args extends TeamArgs, Data> extends DataTask<
  readonly [Kith, View | undefined, ...Args],
  Data
> {
  readonly #turn = new NextTurn(() => void this.reload());

  constructor(host: DataHost, options: ClientTaskOptions<Args, Data>) {
    super(host, {
      args: () => {
        const client = options.client();
        const args = options.args();
        return client && args ? ([client, viewIn(client), ...args] as const) : undefined;
      },
      run: async ([client, view, ...args], { signal }) => {
        try {
          const answer = await options.run(args, { client, signal });
          if (options.freshFor && !signal.aborted) this.#turn.in(options.freshFor(answer));
          return answer;
        } catch (error) {
          const [teamId]: TeamArgs = args;
          throw signal.aborted ? error : await toldApart(error, { client, view, teamId, signal });
        }
      },
      ...(options.isEmpty && { isEmpty: options.isEmpty }),
    });
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#turn.stop();
  }
}

/** As which member the Team Owner looks. A client of another version of Kith may not know of it. */
export const viewIn = (client: Kith | undefined): View | undefined =>
  (client as Partial<Kith> | undefined)?.viewing?.current;

/** What it takes to tell is fetched by the first page that fails; where it cannot be, that says why. */
function toldApart(error: unknown, asked: Asked): Promise<unknown> {
  return import('./session-failure.js').then(
    ({ sessionFailure }) => sessionFailure(error, asked),
    () => (failureOf(error).code === 'session_unavailable' ? { code: 'offline' } : error),
  );
}

import { isKithError, KithError, localCodes } from '../errors.js';
import { type Path, path } from './path.js';

/** A member of a team, as whom its Owner looks at it. */
export interface View {
  readonly teamId: string;
  /** Of the membership. */
  readonly memberId: string;
  /** To say whose view it is. */
  readonly name: string;
}

interface Asked {
  method: string;
  path: Path;
  query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
}

/**
 * As whom the Team Owner looks at a team, if as anybody: for all that is read with one client, until
 * they stop. Meanwhile nothing but that team, the way that member sees it, is read with the client,
 * and nothing is changed: calls for anything else reject (`isOnlyLooking`). Tells of each change with
 * the event `change`.
 */
export class Viewing extends EventTarget {
  #current: View | undefined;

  /** Ends with the session, too. */
  constructor(ended: AbortSignal) {
    super();
    ended.addEventListener('abort', () => this.stop());
  }

  get current(): View | undefined {
    return this.#current;
  }

  /** For the Team Owner; anybody else is refused what they ask from then on. */
  start(view: View): void {
    this.#set(Object.freeze({ ...view }));
  }

  stop(): void {
    if (this.#current !== undefined) this.#set(undefined);
  }

  #set(view: View | undefined): void {
    this.#current = view;
    this.dispatchEvent(new Event('change'));
  }

  /**
   * Makes a call as it is made while somebody is looked as; throws where it is not made at all. Ends
   * when there is no such member any more.
   * @internal
   */
  async through<Call extends Asked, Answer>(
    call: Call,
    send: (call: Call) => Promise<Answer>,
  ): Promise<Answer> {
    const view = this.#current;
    if (view === undefined || isOpenToAll(call)) return send(call);
    if (!isReadingOf(view, call)) throw onlyLooking();
    try {
      return await send({ ...call, query: { ...call.query, viewAs: view.memberId } });
    } catch (error) {
      if (this.#current === view && isKithError(error) && error.code === 'member_not_found') {
        this.stop();
      }
      throw error;
    }
  }
}

const isOpenToAll = ({ method, path: { pattern } }: Asked) =>
  method === 'get' && pattern.startsWith('v1/open-data/');

function isReadingOf({ teamId }: View, { method, path: { address } }: Asked): boolean {
  const team = path`v1/teams/${teamId}`.address;
  return method === 'get' && (address === team || address.startsWith(`${team}/`));
}

const onlyLooking = () =>
  new KithError(
    'The Team Owner is looking at a team as one of its members: nothing else is read.',
    {
      code: localCodes.onlyLooking,
    },
  );

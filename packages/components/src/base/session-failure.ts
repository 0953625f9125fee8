import type { Kith, View } from '@kith/sdk';
import { type FailureKind, failureOf } from './failure.js';
import { ownInvitation } from './own-invitation.js';
import { tellDeveloper } from './tell-developer.js';

interface Told {
  code?: string;
  kind?: FailureKind | undefined;
  name?: string;
  message?: string;
  reason?: string;
  cause?: Told;
}

/** What could not be read, through which client. */
export interface Asked {
  client: Kith;
  /** As whom its person looks. */
  view: View | undefined;
  teamId: string;
  signal: AbortSignal;
}

/** What the codes of the SDK are to the person who reads. */
const kinds: Readonly<Record<string, FailureKind>> = {
  signed_out: 'left',
  session_of_another_person: 'other_person',
  session_for_another_server: 'not_set_up',
  redirected: 'not_set_up',
  only_looking: 'looking',
};

/**
 * Tells apart why nothing private can be shown: as `withoutSession` does; or whoever reads is invited
 * to the team and is not in it yet, which is not there for them until they say yes.
 */
export async function sessionFailure(error: unknown, asked: Asked): Promise<unknown> {
  const told = withoutSession(error);
  const isNowhere = failureOf(told).kind === 'not_found' && asked.view === undefined;
  return isNowhere && (await isInvited(asked)) ? { code: 'invited', kind: 'forbidden' } : told;
}

/** Where that cannot be asked, what is known is told. */
const isInvited = ({ client, teamId, signal }: Asked): Promise<boolean> =>
  ownInvitation(client, teamId, signal).then(
    (invitation) => invitation !== undefined,
    () => false,
  );

/**
 * Why a page has no session: nobody is signed in, there is no connection, the page's own server is
 * away, or whoever made the page must mend it, who is told so in the console. By shape, as failures
 * are read, and for `failureOf`.
 */
function withoutSession(error: unknown): unknown {
  const told = (error ?? {}) as Told;
  const { code = '', cause } = told;
  const why = code === 'session_unavailable' && cause ? cause : told;
  const { name, message = '' } = why;
  let kind = why.kind ?? kinds[why.code ?? ''];
  if (why === cause && !kind) {
    if (message.startsWith('fetchSession')) kind = 'not_set_up';
    // `fetch` rejects with a TypeError, and with nothing else, when there is no connection.
    else if (name === 'TypeError' || name === 'TimeoutError') kind = 'offline';
  }
  if (!kind) return error;
  const reason = kind === 'not_set_up' ? message : undefined;
  if (reason) tellDeveloper(`<kith-session>: ${reason}`);
  return { code: why.code ?? code, kind, reason };
}

interface Untold extends Element {
  readonly kith: unknown;
}

/** What the page has not told an element that shows private things. */
export function missing(element: Untold): Told {
  const reason = reasonOf(element);
  tellDeveloper(reason);
  return { code: element.kith ? 'team_missing' : 'session_missing', kind: 'not_set_up', reason };
}

function reasonOf(element: Untold): string {
  const tag = `<${element.localName}>`;
  if (element.kith) return `${tag} has no team-id.`;
  const session = sessionAround(element);
  if (!session) return `${tag} stands in no <kith-session> and was given no client.`;
  return customElements.get('kith-session')
    ? `<kith-session> around ${tag} has no base-url and was given no client.`
    : `<kith-session> around ${tag} is not defined: load its module too.`;
}

/** Looks out through shadow roots, as the question for a client does. */
function sessionAround(element: Element): Element | null {
  const found = element.closest('kith-session');
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? sessionAround(root.host) : null);
}

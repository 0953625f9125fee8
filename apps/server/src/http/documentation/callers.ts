import { html } from 'hono/html';
import type { Html } from '../page.js';
import type { Contract, Operation } from './contract.js';
import { inline, listed } from './words.js';

/** A way to say who is calling: in words, and the variable the examples keep the secret in. */
interface Way {
  who: string;
  variable: string;
  /** What curl is told. */
  options(contract: Contract): string[];
}

const bearer = (variable: string) => () => [`--header "Authorization: Bearer $${variable}"`];

const ways: Record<string, Way> = {
  embedSession: {
    who: 'A person on a page of a host, with an embed session',
    variable: 'KITH_SESSION',
    options: bearer('KITH_SESSION'),
  },
  cookieSession: {
    who: 'A person who has signed in on a page of this server',
    variable: 'KITH_COOKIE',
    // A cookie counts only on requests that come from a page of this server.
    options: ({ components }) => [
      `--cookie "${components.securitySchemes['cookieSession']?.name}=$KITH_COOKIE"`,
      '--header "Origin: $KITH"',
    ],
  },
  apiKey: {
    who: 'The server of a host, with its API key',
    variable: 'KITH_HOST_KEY',
    options: bearer('KITH_HOST_KEY'),
  },
};

/** The ways that lead to an operation: some are for Kith's own pages alone. */
function waysTo(operation: Pick<Operation, 'security' | 'x-kith-session-reach'>): Way[] {
  return operation.security
    .flatMap((scheme) => Object.keys(scheme))
    .filter((name) => name !== 'embedSession' || operation['x-kith-session-reach'] !== 'own_pages')
    .flatMap((name) => ways[name] ?? []);
}

/** Who may call an operation, and what an embed session must have been made for. */
export function callersOf(
  operation: Pick<Operation, 'security' | 'x-kith-session-reach' | 'x-kith-key-scope'>,
): Html {
  const [first, ...others] = waysTo(operation).map(({ who }) => who);
  if (first === undefined) return html`Anyone, without signing in.`;
  const who = [
    first,
    ...others.map((other) => `or ${other.charAt(0).toLowerCase()}${other.slice(1)}`),
  ];
  return html`${who.join(', ')}.${capabilitiesFor(operation['x-kith-session-reach'])}${scopeFor(operation['x-kith-key-scope'])}`;
}

function capabilitiesFor(reach: Operation['x-kith-session-reach']): Html | string {
  if (reach === undefined || typeof reach === 'string') return '';
  const [names, of] =
    'all' in reach ? [reach.all, reach.all.length > 1 ? 'all of ' : ''] : [reach.any, 'one of '];
  const each = listed(names.map((name) => html`<code>${name}</code>`));
  return html` An embed session must have been made for ${of}${each}.`;
}

function scopeFor(scope: string | undefined): Html | string {
  return scope === undefined ? '' : html` The key must have the scope <code>${scope}</code>.`;
}

/** What curl is told of who is calling. */
export function optionsFor(contract: Contract, operation: Operation): string[] {
  return waysTo(operation)[0]?.options(contract) ?? [];
}

/** How to say who is calling, and what to put in place of the variables of the examples. */
export function howToCall({ components }: Contract): Html {
  const schemes = Object.entries(components.securitySchemes);
  return html`
    <dl class="members">
      <div>
        <dt><code>KITH</code></dt>
        <dd><p>The address of this server, such as <code>https://kith.example.org</code>.</p></dd>
      </div>
      ${schemes.flatMap(([name, { description = '' }]) => {
        const way = ways[name];
        return way === undefined
          ? []
          : html`
            <div>
              <dt><code>${way.variable}</code> <span class="kind">${way.who}</span></dt>
              <dd><p>${inline(description)}</p></dd>
            </div>`;
      })}
    </dl>`;
}

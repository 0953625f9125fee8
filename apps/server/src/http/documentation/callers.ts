import { html } from 'hono/html';
import type { Html } from '../../pages/page.js';
import type { Contract, Operation } from './contract.js';
import { inline } from './words.js';

/** Each way to say who is calling: in words, and the variable the examples keep it in. */
const ways: Record<string, { who: string; variable?: string }> = {
  embedSession: {
    who: 'A person on a page of a host, with an embed session',
    variable: 'KITH_SESSION',
  },
  cookieSession: { who: 'A person who has signed in on a page of this server' },
  apiKey: { who: 'The server of a host, with its API key', variable: 'KITH_HOST_KEY' },
};

/** Who may call an operation, in a sentence. */
export function callersOf({ security }: Pick<Operation, 'security'>): string {
  const names = security.flatMap((scheme) => Object.keys(scheme));
  if (names.length === 0) return 'Anyone, without signing in.';
  const sentences = names.map((name) => ways[name]?.who ?? name);
  return `${sentences.map((who, index) => (index === 0 ? who : who[0]?.toLowerCase() + who.slice(1))).join(', or ')}.`;
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
      ${schemes.map(([name, { description = '' }]) => {
        const { who = name, variable } = ways[name] ?? {};
        return html`
          <div>
            <dt>${variable === undefined ? '' : html`<code>${variable}</code> `}<span class="kind">${who}</span></dt>
            <dd><p>${inline(description)}</p></dd>
          </div>`;
      })}
    </dl>`;
}

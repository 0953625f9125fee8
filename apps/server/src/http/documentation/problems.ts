import { html } from 'hono/html';
import type { Html } from '../page.js';
import { problemCodes } from '../problem-codes.js';

const codesByStatus = new Map<number, Array<[code: string, title: string]>>();
for (const [code, [status, title]] of Object.entries(problemCodes)) {
  codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), [code, title]]);
}

/** A status, leading on to the codes that come with it. */
export const statusLink = (status: string): Html | string =>
  codesByStatus.has(Number(status)) ? html`<a href="#status-${status}">${status}</a>` : status;

/** Every code a problem may carry, by status. */
export function problemsSection(): Html {
  return html`
    <section>
      <h2 id="problems"><a href="#problems">Problems</a></h2>
      <p>The <code>code</code> of a problem is stable and safe to compare. The words beside it are
        for people, and may change.</p>
      ${[...codesByStatus]
        .sort(([one], [other]) => one - other)
        .map(
          ([status, codes]) => html`
            <h3 id="status-${status}"><a href="#status-${status}">${status}</a></h3>
            <dl class="codes">${codes.map(
              ([code, title]) =>
                html`<div><dt id="problem-${code}"><code>${code}</code></dt><dd>${title}</dd></div>`,
            )}</dl>`,
        )}
    </section>`;
}

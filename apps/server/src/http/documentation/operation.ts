import { html } from 'hono/html';
import type { Html } from '../page.js';
import { callersOf } from './callers.js';
import { type Answer, type Contract, type Located, resolved } from './contract.js';
import { curlOf } from './curl.js';
import { exampleOf, titleCase } from './example.js';
import { statusLink } from './problems.js';
import { entry, kindOf, membersOf } from './shape.js';
import { asJson, inline, prose } from './words.js';

/** All there is to know to call one operation. */
export function operationSection(contract: Contract, operation: Located): Html {
  const { operationId, summary, description, method, path } = operation;
  return html`
    <article>
      <h3 id="${operationId}"><a href="#${operationId}">${summary}</a></h3>
      <p class="address"><span class="method">${method.toUpperCase()}</span> <code>${path}</code></p>
      ${prose(description)}
      <dl class="facts">
        <div><dt>Who may call it</dt><dd>${callersOf(operation)}</dd></div>
        <div><dt>Its name in the contract</dt><dd><code>${operationId}</code></dd></div>
      </dl>
      ${parameters(operation)}
      ${body(contract, operation)}
      <h4>Try it</h4>
      <pre class="copy"><code>${curlOf(contract, operation)}</code></pre>
      ${answers(contract, operation)}
    </article>`;
}

const places: Record<string, string> = {
  path: 'in the address',
  query: 'in the query',
  header: 'as a header',
};

function parameters({ parameters: all = [] }: Located): Html | string {
  if (all.length === 0) return '';
  return html`
    <h4>What to say in the request</h4>
    <dl class="members">${all.map(({ name, in: place, required, schema }) =>
      entry(
        place === 'header' ? titleCase(name) : name,
        schema,
        `${places[place] ?? place}${required || place === 'header' ? '' : '; may be left out'}`,
      ),
    )}</dl>`;
}

function body(contract: Contract, { requestBody }: Located): Html | string {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (schema === undefined) return '';
  return html`
    <h4>What to send</h4>
    <p>${kindOf(schema)}</p>
    ${membersOf(contract, resolved(contract, schema))}`;
}

function answers(contract: Contract, { responses }: Located): Html {
  const all = Object.entries(responses);
  const good = all.filter(([status]) => Number(status) < 400);
  const refusals = all.filter(([status]) => Number(status) >= 400);
  return html`
    <h4>What comes back</h4>
    ${good.map(([status, answer]) => goodAnswer(contract, status, answer))}
    <p>Or a <a href="#shape-Problem">problem</a>:</p>
    <ul class="refusals">${refusals.map(
      ([status, { description }]) => html`<li>${statusLink(status)} ${inline(description)}</li>`,
    )}</ul>`;
}

function goodAnswer(
  contract: Contract,
  status: string,
  { description, content, headers }: Answer,
): Html {
  const [type, { schema }] = Object.entries(content ?? {})[0] ?? ['', { schema: undefined }];
  if (schema === undefined) return html`<p>${status}: ${inline(description)}</p>`;
  const example = exampleOf(contract, schema);
  return html`
    <p>${status}: ${kindOf(schema)}, as <code>${type}</code>${Object.keys(headers ?? {}).map(
      (name) => html`, with the header <code>${name}</code>`,
    )}.</p>
    <details>
      <summary>Example of ${status}</summary>
      <pre><code>${typeof example === 'string' ? example : asJson(example)}</code></pre>
    </details>`;
}

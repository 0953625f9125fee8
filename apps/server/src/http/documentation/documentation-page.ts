import { html } from 'hono/html';
import type { Html } from '../page.js';
import { howToCall } from './callers.js';
import { type Contract, type Located, operationsOf, type Schema } from './contract.js';
import { exampleOf } from './example.js';
import { operationSection } from './operation.js';
import { problemsSection } from './problems.js';
import { kindOf, membersOf } from './shape.js';
import { asJson, prose, slug } from './words.js';

interface Chapter {
  name: string;
  description: string | undefined;
  operations: Located[];
}

/** The contract as one page to read: no script, and nothing that the contract does not say. */
export function documentationPage(contract: Contract): Html {
  const chapters = chaptersOf(contract);
  return html`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>The API – ${contract.info.title}</title>
    <link rel="stylesheet" href="/docs/documentation.css">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <a class="skip" href="#begin">Skip the contents</a>
    <header>
      <h1>The API of ${contract.info.title}</h1>
      <p>Version ${contract.info.version}. The contract itself, for programs:
        <a href="/openapi.json">openapi.json</a>.</p>
    </header>
    ${contents(chapters)}
    <main>
      <section>
        <h2 id="begin"><a href="#begin">Before you begin</a></h2>
        ${prose(contract.info.description)}
        <h3>Who is calling</h3>
        <p>The examples are for a shell. They keep what is yours in variables:</p>
        ${howToCall(contract)}
      </section>
      ${chapters.map(
        ({ name, description, operations }) => html`
          <section>
            <h2 id="${anchorOf(name)}"><a href="#${anchorOf(name)}">${name}</a></h2>
            ${prose(description)}
            ${operations.map((operation) => operationSection(contract, operation))}
          </section>`,
      )}
      <section>
        <h2 id="shapes"><a href="#shapes">Shapes</a></h2>
        ${Object.entries(contract.components.schemas).map(([name, schema]) =>
          shapeSection(contract, name, schema),
        )}
      </section>
      ${problemsSection()}
    </main>
  </body>
</html>`;
}

/** Operations by the first tag they carry, in the order in which the contract lists tags. */
function chaptersOf(contract: Contract): Chapter[] {
  const operations = operationsOf(contract);
  return (contract.tags ?? []).map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ tags }) => tags?.[0] === name),
  }));
}

const anchorOf = (chapter: string): string => `chapter-${slug(chapter)}`;

const contents = (chapters: Chapter[]): Html => html`
    <nav aria-label="Contents">
      <ul>
        <li><a href="#begin">Before you begin</a></li>
        ${chapters.map(
          ({ name, operations }) => html`
            <li><a href="#${anchorOf(name)}">${name}</a>
              <ul>${operations.map(
                ({ operationId, summary }) =>
                  html`<li><a href="#${operationId}">${summary}</a></li>`,
              )}</ul>
            </li>`,
        )}
        <li><a href="#shapes">Shapes</a></li>
        <li><a href="#problems">Problems</a></li>
      </ul>
    </nav>`;

const isPlainObject = ({ type }: Schema): boolean => type === 'object';

const shapeSection = (contract: Contract, name: string, schema: Schema): Html => html`
        <article>
          <h3 id="shape-${name}"><a href="#shape-${name}">${name}</a></h3>
          ${prose(schema.description)}
          ${isPlainObject(schema) ? '' : html`<p class="kind">${kindOf(schema)}${schema.allOf === undefined ? '' : ', and'}</p>`}
          ${membersOf(contract, schema)}
          <details>
            <summary>Example of ${name}</summary>
            <pre><code>${asJson(exampleOf(contract, schema))}</code></pre>
          </details>
        </article>`;

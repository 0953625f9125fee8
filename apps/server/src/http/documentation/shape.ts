import { html } from 'hono/html';
import type { Html } from '../page.js';
import {
  alternativesOf,
  type Contract,
  isNothing,
  mayBeNothing,
  nameOf,
  type Schema,
  typesOf,
} from './contract.js';
import { inline, listed } from './words.js';

/** What kind of value it is, in a few words that lead on to the shape they name. */
export function kindOf(schema: Schema): Html {
  const orNothing = mayBeNothing(schema) ? ' or null' : '';
  return html`${kind(schema)}${orNothing}`;
}

function kind(schema: Schema): Html | string | Array<Html | string> {
  const name = nameOf(schema);
  if (name !== undefined) return html`<a href="#shape-${name}">${name}</a>`;
  if (schema.enum !== undefined) {
    return ['one of ', ...listed(schema.enum.map((value) => html`<code>${String(value)}</code>`))];
  }
  const choices = alternativesOf(schema).filter((choice) => !isNothing(choice));
  if (choices.length > 0) {
    return choices.flatMap((choice, index) => [index === 0 ? '' : ' or ', kindOf(choice)]);
  }
  const [pointer] = schema.allOf ?? [];
  if (pointer !== undefined) return kind(pointer);
  const [type = 'anything'] = typesOf(schema);
  if (type === 'array') return ['list of ', schema.items ? kindOf(schema.items) : 'anything'];
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}

/** What is accepted beyond the kind, such as `1 to 128 characters`. */
function boundsOf(schema: Schema): string[] {
  return [
    span(schema.minLength, schema.maxLength, 'characters'),
    span(schema.minItems, schema.maxItems, 'items'),
    span(schema.minimum, schema.maximum, ''),
    schema.pattern === undefined ? '' : `matches \`${schema.pattern}\``,
    schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\` when left out`,
  ].filter(Boolean);
}

function span(from: number | undefined, to: number | undefined, of: string): string {
  if (from === undefined && to === undefined) return '';
  const range =
    from === undefined
      ? `at most ${to}`
      : to === undefined
        ? `at least ${from}`
        : `${from} to ${to}`;
  return `${range} ${of}`.trim();
}

/** The members of an object, each with its kind and what is said of it. */
export function membersOf(contract: Contract, schema: Schema): Html | string {
  const parts = [schema, ...(schema.allOf ?? []).filter((part) => nameOf(part) === undefined)];
  const members = parts.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, member]) =>
      entry(
        name,
        member,
        required.includes(name) ? '' : 'may be left out',
        nestedIn(contract, member),
      ),
    ),
  );
  return members.length === 0 ? '' : html`<dl class="members">${members}</dl>`;
}

/** One line of a list of members or parameters. */
export function entry(
  name: string,
  schema: Schema,
  note: string,
  nested: Html | string = '',
): Html {
  const bounds = [
    ...boundsOf(schema),
    ...boundsOf(schema.items ?? {}).map((bound) => `each ${bound}`),
  ];
  const description =
    schema.description ?? schema.allOf?.find((part) => part.description)?.description;
  return html`
    <div>
      <dt><code>${name}</code> <span class="kind">${kindOf(schema)}</span>${note === '' ? '' : html` <span class="note">${note}</span>`}</dt>
      <dd>${description === undefined ? '' : html`<p>${inline(description)}</p>`}
        ${bounds.length === 0 ? '' : html`<p class="bounds">${inline(sentence(bounds))}</p>`}
        ${nested}</dd>
    </div>`;
}

const sentence = ([first = '', ...rest]: string[]): string =>
  `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')}.`;

/** Members of an object that has no name of its own are told where it is used. */
function nestedIn(contract: Contract, schema: Schema): Html | string {
  const inner = schema.items ?? schema;
  const choices = alternativesOf(inner).filter(
    (choice) => nameOf(choice) === undefined && choice.properties,
  );
  if (choices.length === 0) return membersOf(contract, inner);
  return html`${choices.map((choice, index) => html`<p>${index === 0 ? 'Either' : 'or'}</p>${membersOf(contract, choice)}`)}`;
}

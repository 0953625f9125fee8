/**
 * Where what a team has is listed, in the server, in core and in the SDK.
 *
 * @typedef {import('./names.mjs').Name} Name
 * @typedef {import('./plan.mjs').Plan['lines']} Lines
 */

const server = 'apps/server/src';
const history = 'packages/core/src/history';
const accessLog = 'packages/core/src/access-log';
/** What stands after the last case of what was looked at. */
const lastCase = '    default:\n';
const sdk = 'packages/sdk/src';
/** What stands behind each sentence of core. */
const sentences = 'stories/sentences/core.ts';
const end = /\};\s*$/;

/**
 * Its routes and tables in the server, its class in the SDK.
 *
 * @param {Name} name
 * @returns {Lines}
 */
export function listed({ camel, pascal, kebab }) {
  return [
    {
      file: `${server}/routes.ts`,
      add: [
        { before: /^/, line: `import { ${camel} } from './${kebab}/routes.js';\n` },
        { before: /\];\s*$/, line: `  ${camel},\n` },
      ],
    },
    {
      file: `${server}/tables.ts`,
      add: [
        { before: /^/, line: `import type { ${pascal}Tables } from './${kebab}/tables.js';\n` },
        { before: / \{\}\s*\}\s*$/, line: `,\n      ${pascal}Tables` },
      ],
    },
    {
      file: `${sdk}/create-kith.ts`,
      add: [
        { before: /^/, line: `import { ${pascal} } from './resources/${kebab}.js';\n` },
        { before: '  readonly openData:', line: `  readonly ${camel}: ${pascal};\n` },
        { before: '    openData: new', line: `    ${camel}: new ${pascal}(transport),\n` },
      ],
    },
    {
      file: `${sdk}/index.ts`,
      add: [
        {
          before: 'export type { RecordingOptions }',
          line: `export type * from './resources/${kebab}.js';\n`,
        },
      ],
    },
  ];
}

/**
 * What happens to it: a topic of live updates, kinds of events, and sentences in both languages. The
 * Welsh is a draft, and has the English words in it.
 *
 * @param {Name} name
 * @param {import('@kith/core/access').Capability} readableWith
 * @param {Record<string, { en: string, cy: string, by: string }>} happenings by the word of the event,
 *   such as `meal.added`; the sentences without who did it, and the operation that writes it
 * @returns {Lines}
 */
export function told({ camel, snake }, readableWith, happenings) {
  const kind = `{ topic: '${snake}', readableWith: '${readableWith}', told: true } as const`;
  const types = Object.entries(happenings);
  const phrase = (/** @type {string} */ type, /** @type {string} */ words) =>
    `  '${type}': (it) => \`${words}\`,\n`;
  return [
    {
      file: `${history}/event-types.ts`,
      add: [
        { before: '] as const;\nexport type Topic', line: `, '${snake}'` },
        {
          before: '\n/** Everything that can happen in a team.',
          line: `const ${camel} = ${kind};\n`,
        },
        {
          before: '} as const satisfies Readonly<Record<string, EventKind>>',
          line: types.map(([type]) => `  '${type}': ${camel},\n`).join(''),
        },
      ],
    },
    {
      file: `${history}/english.ts`,
      add: [{ before: end, line: types.map(([type, { en }]) => phrase(type, en)).join('') }],
    },
    {
      file: `${history}/welsh.ts`,
      add: [{ before: end, line: types.map(([type, { cy }]) => phrase(type, cy)).join('') }],
    },
    {
      file: sentences,
      add: [
        {
          before: "    markSlotDone: 'slot.done',",
          line: types.map(([type, { by }]) => `    ${by}: '${type}',\n`).join(''),
        },
      ],
    },
  ];
}

/**
 * A kind of look: who has read it is kept in the access log, and told in a sentence.
 *
 * @param {Name} name
 * @param {string[]} operations that show it
 * @returns {Lines}
 */
export function looked({ snake, words }, operations) {
  const phrase = (/** @type {string} */ said) =>
    `    case '${snake}':\n      return \`${said}\`;\n`;
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return [
    {
      file: `${accessLog}/looking.ts`,
      add: [{ before: '] as const;\nexport type LookKind', line: `  '${snake}',\n` }],
    },
    {
      file: `${accessLog}/english.ts`,
      add: [{ before: lastCase, line: phrase(`the ${words} of \${whose(looking)} team`) }],
    },
    {
      file: `${accessLog}/welsh.ts`,
      add: [{ before: lastCase, line: phrase(`“${words}” \${inTeam(looking)}`) }],
    },
    ...[
      ['en', capital],
      ['cy', `“${capital}”`],
    ].map(([language, said]) => ({
      file: `packages/components/src/access-log/access-log.messages.${language}.ts`,
      add: [{ before: '    people_list:', line: `    ${snake}: '${said}',\n` }],
    })),
    { file: sentences, add: [{ before: '      access_log\n', line: `      ${snake}\n` }] },
    {
      file: `${server}/access-log/every-reading.test.ts`,
      add: [
        {
          before: "  listMyInvitations: 'a letter",
          line: operations.map((operation) => `  ${operation}: ['${snake}'],\n`).join(''),
        },
      ],
    },
  ];
}

/**
 * Codes of refusals, with status and title.
 *
 * @param {Name} name
 * @param {Record<string, [status: number, title: string]>} codes
 * @returns {Lines}
 */
export function refused({ words }, codes) {
  const heading = words.charAt(0).toUpperCase() + words.slice(1);
  const lines = Object.entries(codes).map(
    ([code, [status, title]]) => `  ${code}: [${status}, '${title}'],\n`,
  );
  return [
    {
      file: `${server}/http/problem-codes.ts`,
      add: [
        { before: '} as const satisfies Record', line: `\n  // ${heading}\n${lines.join('')}` },
      ],
    },
  ];
}

/**
 * What SQL of somebody's own would do with its table, in which the Owner has put one row.
 *
 * @param {Name} name
 * @param {{ matrix: string, addition: string, change?: string }} lock the lines of the matrix, the
 *   columns and values after the common ones, and what is set
 * @returns {Lines}
 */
export function locked({ snake }, { matrix, addition, change }) {
  const changes = change && {
    before: "    teams: sql`name = 'Mine'",
    line: `    ${snake}: sql\`${change}\`,\n`,
  };
  return [
    {
      file: `${server}/second-lock/matrix.ts`,
      add: [{ before: '  // The same for everybody.', line: `  ${snake}: {\n${matrix}  },\n\n` }],
    },
    {
      file: `${server}/second-lock/attempts.ts`,
      add: [
        {
          before: '    acceptances: sql`team_id',
          line: `    ${snake}: sql\`team_id = \${id}\`,\n`,
        },
        ...(changes ? [changes] : []),
        {
          before: '    acceptances: sql`acceptances',
          line: `    ${snake}: sql\`${snake} ${addition}\`,\n`,
        },
      ],
    },
    {
      file: `${server}/second-lock/fill.ts`,
      add: [{ before: /\];\n\n\/\*\* The world/, line: `, '${snake}'` }],
    },
  ];
}

/**
 * One of its writes, as the test of `Idempotency-Key` tries it with `owner` and `path`.
 *
 * @param {Name} name
 * @param {string} operation
 * @param {string} write its members beside `by`
 * @param {string} [before] statements that prepare it
 * @returns {Lines}
 */
export function writtenOnce({ kebab }, operation, write, before = '') {
  return [
    {
      file: `${server}/http/idempotency.contract.test.ts`,
      add: [
        {
          before: "    acceptInvitation: answering('accept'),",
          line: `    ${operation}: async () => {
      const { edies, owner } = await staffed();
      const path = \`/v1/teams/\${edies.id}/${kebab}\`;
${before}      return { by: owner, ${write} };
    },
`,
        },
      ],
    },
  ];
}

/**
 * One of them, for the test that reads everything that has an ETag.
 *
 * @param {Name} name
 * @param {Name} item
 * @param {string} body
 * @returns {Lines}
 */
export function readAgain({ camel, kebab }, item, body) {
  return [
    {
      file: `${server}/http/not-modified.test.ts`,
      add: [
        {
          before: "    ids['teamId'] = place.id;",
          line: `    const ${camel} = \`/v1/teams/\${place.id}/${kebab}\`;
    const ${item.camel} = await given.as(place.owner).post(${camel}, ${body});
    ids['${item.camel}Id'] = String(${item.camel}.body['id']);
`,
        },
      ],
    },
  ];
}

/**
 * One use of every operation in the server, and one call of it in the SDK.
 *
 * @param {Name} name
 * @param {string} statements with `her`, the Owner, and `path`
 * @param {Record<string, string>} calls by operation, of `kith`
 * @returns {Lines}
 */
export function used({ pascal, kebab }, statements, calls) {
  return [
    {
      file: `${server}/testing/use-everything.ts`,
      add: [
        { before: '  await useOpenData(given);', line: `  await use${pascal}(given, cast);\n` },
        {
          before: /$/,
          line: `
async function use${pascal}(given: Given, { teamId, owner }: Cast) {
  const her = given.as(owner);
  const path = \`/v1/teams/\${teamId}/${kebab}\`;
${statements}}
`,
        },
      ],
    },
    {
      file: `${sdk}/testing/testing.test.ts`,
      add: [
        {
          before: '  listReleases: (kith)',
          line: Object.entries(calls)
            .map(([operation, call]) => `  ${operation}: (kith) => ${call},\n`)
            .join(''),
        },
      ],
    },
  ];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../plain-error.mjs';
import { root } from '../../repository.mjs';
import { nameFrom } from '../names.mjs';
import { wordsFile, wordsOf } from '../words.mjs';

/**
 * What is done, in Welsh. Of the changes that a first letter makes after the person, core knows those
 * of these verbs.
 */
const verbs = new Map([
  ['see', 'gweld'],
  ['read', 'darllen'],
  ['write', 'ysgrifennu'],
  ['add', 'ychwanegu'],
  ['change', 'newid'],
  ['send', 'anfon'],
  ['answer', 'ateb'],
  ['arrange', 'trefnu'],
]);

const access = 'packages/core/src/access';
const agreed = `${access}/matrix.test.ts`;

/**
 * What an Owner allows member by member: its row of the matrix, and how it is said. Off for everybody
 * until the Owner, or who decides for them by law, switches it on; never for a funder.
 *
 * @param {string} given begins with what is done, such as see-meals
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const name = nameFrom(given);
  const [verb = '', ...rest] = name.words.split(' ');
  const welsh = verbs.get(verb);
  if (!welsh || rest.length === 0) {
    throw new PlainError(
      `A capability begins with what is done, such as see-meals; there are ${[...verbs.keys()].join(', ')}.`,
      2,
    );
  }
  const thing = rest.join(' ');
  const { snake } = name;
  const label = (/** @type {string} */ words) =>
    `  ${snake}: '${words.charAt(0).toUpperCase() + words.slice(1)}',\n`;
  const deed = (/** @type {string} */ words) =>
    `    case '${snake}':\n      return \`${words}\`;\n`;
  return {
    name,
    files: {},
    lines: [
      {
        file: wordsFile,
        add: [{ before: '] as const;\nexport type GrantableCapability', line: `  '${snake}',\n` }],
      },
      {
        file: `${access}/rules.ts`,
        add: [{ before: '  arrange_visits: ', line: ruleRow(snake) }],
      },
      {
        file: agreed,
        add: [{ before: '  arrange_visits ', line: agreedRow(snake) }],
      },
      {
        file: `${access}/english.ts`,
        add: [
          { before: "  arrange_visits: '", line: label(name.words) },
          { before: "    case 'arrange_visits':", line: deed(`${verb} \${whose} ${thing}`) },
        ],
      },
      {
        file: `${access}/welsh.ts`,
        add: [
          { before: "  arrange_visits: '", line: label(`${welsh} ${thing}`) },
          {
            before: "    case 'arrange_visits':",
            line: deed(`${welsh} \${ofOwner('${thing}', voice)}`),
          },
        ],
      },
      {
        file: `${access}/in-kith.ts`,
        add: [{ before: '  arrange_visits: ', line: `  ${snake}: false,\n` }],
      },
      {
        file: 'stories/sentences/core.ts',
        add: [{ before: '      see_money\n', line: `      ${snake}\n` }],
      },
      {
        file: 'apps/demo/src/kith.ts',
        add: [{ before: "          'arrange_visits',", line: `          '${snake}',\n` }],
      },
    ],
    next: 'agree on its row of the matrix, and say its Welsh; npm test -- packages/core apps/server',
  };
}

/** @param {string} relationship */
function letterOf(relationship) {
  if (relationship === 'owner') return 'F';
  if (relationship === 'legal_representative') return 'L';
  return relationship === 'funder' ? '.' : 'n';
}

/** Where the first letter of a row stands. */
const column = 22;

/** @param {string} snake */
function ruleRow(snake) {
  const letters = wordsOf('relationships').map(letterOf).join(' ');
  return `${`  ${snake}: '`.padEnd(column)}${letters}',\n`;
}

/**
 * The same as people write it, under the heading of the table that they agreed.
 *
 * @param {string} snake
 */
function agreedRow(snake) {
  const table = readFileSync(join(root, agreed), 'utf8');
  const heading = /^ +(?:[A-Z]{2} *)+$/m.exec(table)?.[0] ?? '';
  const relationships = wordsOf('relationships');
  let at = -1;
  const cells = heading.trimStart().replace(/[A-Z]{2}( *)/g, (cell) => {
    const letter = letterOf(relationships[(at += 1)] ?? '');
    return letter.replace('L', 'F').replace('.', '-').padEnd(cell.length);
  });
  const before = heading.length - heading.trimStart().length;
  return `${`  ${snake} `.padEnd(before)}${cells.trimEnd()}\n`;
}

import { nextMigration } from '../migrations.mjs';
import { nameFrom } from '../names.mjs';
import { wordsFile, wordsOf } from '../words.mjs';

/** The last word of a hat in Welsh. */
const inWelsh = new Map([
  ['holder', 'Deiliad'],
  ['lead', 'Arweinydd'],
]);

/**
 * A role that a member wears by consent: its word in core and in the database, and what screens call
 * it. It lets nobody do anything until a cell of the matrix says so.
 *
 * @param {string} given such as meal-holder
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const name = nameFrom(given);
  const [title, ...rest] = name.words.split(' ').reverse();
  const english = name.words.charAt(0).toUpperCase() + name.words.slice(1);
  const welsh = inWelsh.get(title ?? '');
  const label = welsh ? `${welsh}: ${rest.reverse().join(' ')}` : `Het: ${name.words}`;
  const hats = [...wordsOf('hats'), name.snake].map((hat) => `\n    '${hat}'`);
  const at = 'packages/components/src/team/team.messages';
  const line = (/** @type {string} */ words) => `    ${name.snake}: '${words}',\n`;
  return {
    name,
    places: { __hats__: hats.join(',') },
    files: { 'hat/migration.sql': nextMigration(`hat_${name.snake}`) },
    lines: [
      {
        file: wordsFile,
        add: [{ before: '] as const;\nexport type Hat ', line: `  '${name.snake}',\n` }],
      },
      {
        file: `${at}.en.ts`,
        add: [{ before: "    unknown: 'Another hat'", line: line(english) }],
      },
      { file: `${at}.cy.ts`, add: [{ before: "    unknown: 'Het arall'", line: line(label) }] },
    ],
    next: 'say its Welsh; npm test -- packages/core apps/server packages/components',
  };
}

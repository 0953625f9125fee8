import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { root } from '../repository.mjs';
import { nameFrom, singular } from './names.mjs';

/**
 * What is made: files from templates, and lines added to files that list things.
 *
 * @typedef {{ before: string | RegExp, line: string }} Line
 * @typedef {{
 *   name: import('./names.mjs').Name,
 *   item?: import('./names.mjs').Name,
 *   files: Record<string, string>,
 *   lines: { file: string, add: Line[] }[],
 *   next: string,
 * }} Plan
 */

/** @type {Record<string, (given: string) => Plan>} */
export const kinds = {
  element(given) {
    const name = nameFrom(given.replace(/^kith-/, ''));
    const folder = `packages/components/src/${name.kebab}`;
    const at = `${folder}/${name.kebab}`;
    const entry = (/** @type {string} */ path) =>
      `"./${path}": ${JSON.stringify({
        '@kith/source': `./src/${name.kebab}/${path}.ts`,
        types: `./dist/${name.kebab}/${path}.d.ts`,
        default: `./dist/${name.kebab}/${path}.js`,
      })},`;
    return {
      name,
      files: {
        'element/element.ts': `${at}.ts`,
        'element/define.ts': `${at}.define.ts`,
        'element/styles.ts': `${at}.styles.ts`,
        'element/messages.ts': `${at}.messages.ts`,
        'element/messages.en.ts': `${at}.messages.en.ts`,
        'element/messages.cy.ts': `${at}.messages.cy.ts`,
        'element/test.ts': `${at}.test.ts`,
        'element/stories.ts': `stories/${name.kebab}.stories.ts`,
      },
      lines: [
        {
          file: 'packages/components/package.json',
          add: [
            { before: '"./embed/*"', line: entry(name.kebab) },
            { before: '"./embed/*"', line: entry(`${name.kebab}.define`) },
          ],
        },
        {
          file: 'packages/components/src/define.ts',
          add: [{ before: /$/, line: `import './${name.kebab}/${name.kebab}.define.js';\n` }],
        },
      ],
      next: 'npm test -- packages/components stories',
    };
  },

  resource(given) {
    const name = nameFrom(given);
    const item = nameFrom(singular(given));
    const at = `apps/server/src/${name.kebab}`;
    return {
      name,
      item,
      files: {
        'resource/schemas.ts': `${at}/schemas.ts`,
        'resource/contract.ts': `${at}/contract.ts`,
        'resource/tables.ts': `${at}/tables.ts`,
        'resource/sql.ts': `${at}/${name.kebab}.sql.ts`,
        'resource/list.ts': `${at}/list-${name.kebab}.ts`,
        'resource/add.ts': `${at}/add-${item.kebab}.ts`,
        'resource/routes.ts': `${at}/routes.ts`,
        'resource/test.ts': `${at}/${name.kebab}.test.ts`,
        'resource/sdk.ts': `${sdk}/resources/${name.kebab}.ts`,
        'resource/migration.sql': `${migrations}/${nextMigration()}_${name.snake}.sql`,
      },
      lines: [
        {
          file: 'apps/server/src/routes.ts',
          add: [
            { before: /^/, line: `import { ${name.camel} } from './${name.kebab}/routes.js';\n` },
            { before: /\];\s*$/, line: `  ${name.camel},\n` },
          ],
        },
        {
          file: 'apps/server/src/tables.ts',
          add: [
            {
              before: /^/,
              line: `import type { ${name.pascal}Tables } from './${name.kebab}/tables.js';\n`,
            },
            { before: / \{\}\s*\}\s*$/, line: `,\n      ${name.pascal}Tables` },
          ],
        },
        {
          file: 'apps/server/src/second-lock/matrix.ts',
          add: [
            {
              before: '  // The same for everybody.',
              line: `  ${name.snake}: {
    select: '0 0 0 0 0 0',
    insert: 'no no no ok no no',
    update: closed,
    delete: closed,
  },\n\n`,
            },
          ],
        },
        {
          file: 'apps/server/src/second-lock/attempts.ts',
          add: [
            {
              before: '    acceptances: sql`team_id',
              line: `    ${name.snake}: sql\`team_id = \${id}\`,\n`,
            },
            {
              before: '    acceptances: sql`acceptances',
              line: `    ${name.snake}: sql\`${name.snake} (coop_id, id, team_id, title, recorded_by, method, recorded_at)
      values (\${common}, 'Mine', \${recorded})\`,\n`,
            },
          ],
        },
        {
          file: `${sdk}/create-kith.ts`,
          add: [
            {
              before: /^/,
              line: `import { ${name.pascal} } from './resources/${name.kebab}.js';\n`,
            },
            { before: '  readonly openData:', line: `  readonly ${name.camel}: ${name.pascal};\n` },
            {
              before: '    openData: new',
              line: `    ${name.camel}: new ${name.pascal}(transport),\n`,
            },
          ],
        },
      ],
      next: 'npm test -- apps/server packages/sdk',
    };
  },

  'use-case'(given) {
    const [folder = '', last] = given.split('/');
    if (!last || !existsSync(join(root, 'apps/server/src', folder))) {
      throw new PlainError(
        `"${given}" is not in a folder of the server; say it so: rota/swap-visits.`,
        2,
      );
    }
    const name = nameFrom(last);
    const at = `apps/server/src/${folder}/${name.kebab}`;
    return {
      name,
      files: { 'use-case/use-case.ts': `${at}.ts`, 'use-case/test.ts': `${at}.test.ts` },
      lines: [],
      next: 'npm test -- apps/server',
    };
  },
};

const migrations = 'apps/server/src/db/migrations';
const sdk = 'packages/sdk/src';

/** The next number in tens, so that there is room between. */
function nextMigration() {
  const numbers = readdirSync(join(root, migrations)).map((file) => Number.parseInt(file, 10));
  const next = (Math.floor(Math.max(0, ...numbers.filter(Number.isInteger)) / 10) + 1) * 10;
  return String(next).padStart(4, '0');
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../repository.mjs';
import { nameFrom, singular } from '../names.mjs';

const migrations = 'apps/server/src/db/migrations';
const sdk = 'packages/sdk/src';

/**
 * What a team has many of: its schemas, routes, SQL, table and test, and its part of the SDK.
 *
 * @param {string} given in the plural, such as meals
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
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
}

/** The next number in tens, so that there is room between. */
function nextMigration() {
  const numbers = readdirSync(join(root, migrations)).map((file) => Number.parseInt(file, 10));
  const next = (Math.floor(Math.max(0, ...numbers.filter(Number.isInteger)) / 10) + 1) * 10;
  return String(next).padStart(4, '0');
}

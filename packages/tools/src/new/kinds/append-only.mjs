import { isInDatabase, nextMigration } from '../migrations.mjs';
import { nameFrom, singular } from '../names.mjs';
import { listed, locked, looked, refused, told, used, writtenOnce } from '../places.mjs';

/**
 * What is only ever added to: a table of which no row is changed, chained by hashes in each team and
 * readable row by row; with its routes, its test and its part of the SDK. The first of them brings
 * the functions that chain.
 *
 * @param {string} given such as care-log
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const name = nameFrom(given);
  const item = nameFrom(singular(given));
  const at = `apps/server/src/${name.kebab}`;
  const kith = `kith.${name.camel}`;
  const isFirst = !isInDatabase('kith_link_the_chain');
  return {
    name,
    item,
    files: {
      ...(isFirst && { 'append-only/chains.sql': nextMigration('chains') }),
      'append-only/migration.sql': nextMigration(name.snake, isFirst ? 1 : 0),
      'append-only/schemas.ts': `${at}/schemas.ts`,
      'append-only/contract.ts': `${at}/contract.ts`,
      'append-only/tables.ts': `${at}/tables.ts`,
      'append-only/sql.ts': `${at}/${name.kebab}.sql.ts`,
      'append-only/view.ts': `${at}/${item.kebab}-view.ts`,
      'append-only/list.ts': `${at}/list-${name.kebab}.ts`,
      'append-only/add.ts': `${at}/add-${item.kebab}.ts`,
      'append-only/routes.ts': `${at}/routes.ts`,
      'append-only/test.ts': `${at}/${name.kebab}.test.ts`,
      'append-only/sdk.ts': `packages/sdk/src/resources/${name.kebab}.ts`,
    },
    lines: [
      ...listed(name),
      {
        file: 'apps/server/src/chains.ts',
        add: [
          {
            before: /\];\s*$/,
            line: `  { entry: '${item.words}', verified: sql\`kith_verify_chain('${name.snake}')\` },\n`,
          },
        ],
      },
      ...told(name, 'change_grants', {
        [`${name.snake}.added`]: {
          by: `add${item.pascal}`,
          en: `\${by(it)} added to the ${name.words}.`,
          cy: `\${by(it, 'Ychwanegodd', 'Ychwanegoch')} at y cofnod “${name.words}”.`,
        },
      }),
      ...looked(name, [`list${name.pascal}`]),
      ...refused(name, {
        [`${item.snake}_not_yet`]: [409, 'This has not happened yet'],
      }),
      ...locked(name, {
        matrix: `    select: '0 1 0 1 0 0',
    insert: 'no ok no ok no no',
    update: closed,
    delete: closed,
`,
        addition: `(coop_id, id, team_id, text, occurred_at, recorded_by, method, recorded_at)
      values (\${common}, 'Mine', \${at}, \${recorded})`,
      }),
      ...writtenOnce(name, `add${item.pascal}`, "path, body: { text: 'A walk' }"),
      ...used(
        name,
        `  for (const text of ['First', 'Second']) await done(her.post(path, { text }));
  const { nextCursor } = await done(her.get(\`\${path}?limit=1\`));
  await done(her.get(\`\${path}?cursor=\${String(nextCursor)}\`));
`,
        {
          [`list${name.pascal}`]: `${kith}.list(id)`,
          [`add${item.pascal}`]: `${kith}.add(id, { text: 'A walk' })`,
        },
      ),
    ],
    next: 'say what it holds and who may, and say its Welsh; npm test -- apps/server packages/sdk',
  };
}

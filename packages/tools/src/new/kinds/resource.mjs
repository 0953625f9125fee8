import { nextMigration } from '../migrations.mjs';
import { nameFrom, singular } from '../names.mjs';
import { listed, locked, looked, readAgain, refused, told, used, writtenOnce } from '../places.mjs';

/**
 * What a team has many of: read as a list and one by one, added and changed, heard of as it changes
 * and told in the history; with its table, its test and its part of the SDK.
 *
 * @param {string} given in the plural, such as meals
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const name = nameFrom(given);
  const item = nameFrom(singular(given));
  const at = `apps/server/src/${name.kebab}`;
  const kith = `kith.${name.camel}`;
  return {
    name,
    item,
    files: {
      'resource/schemas.ts': `${at}/schemas.ts`,
      'resource/contract.ts': `${at}/contract.ts`,
      'resource/tables.ts': `${at}/tables.ts`,
      'resource/sql.ts': `${at}/${name.kebab}.sql.ts`,
      'resource/read.ts': `${at}/read-${name.kebab}.ts`,
      'resource/write.ts': `${at}/write-${name.kebab}.ts`,
      'resource/routes.ts': `${at}/routes.ts`,
      'resource/test.ts': `${at}/${name.kebab}.test.ts`,
      'resource/sdk.ts': `packages/sdk/src/resources/${name.kebab}.ts`,
      'resource/migration.sql': nextMigration(name.snake),
    },
    lines: [
      ...listed(name),
      ...told(name, 'see_members', {
        [`${item.snake}.added`]: {
          by: `add${item.pascal}`,
          en: `\${by(it)} added to the ${name.words}.`,
          cy: `\${by(it, 'Ychwanegodd', 'Ychwanegoch')} at y rhestr “${name.words}”.`,
        },
        [`${item.snake}.changed`]: {
          by: `update${item.pascal}`,
          en: `\${by(it)} changed something in the ${name.words}.`,
          cy: `\${by(it, 'Newidiodd', 'Newidioch')} rywbeth yn y rhestr “${name.words}”.`,
        },
      }),
      ...looked(name, [`list${name.pascal}`, `get${item.pascal}`]),
      ...refused(name, {
        [`${item.snake}_not_found`]: [
          404,
          `There is no such ${item.words}, or you may not know of it`,
        ],
      }),
      ...locked(name, {
        matrix: `    select: '0 1 0 1 0 0',
    insert: 'no no no ok no no',
    update: '0 0 0 1 0 0',
    delete: closed,
`,
        change: "title = 'Mine', ${recorded}",
        addition: `(coop_id, id, team_id, title, recorded_by, method, recorded_at)
      values (\${common}, 'Mine', \${recorded})`,
      }),
      ...readAgain(name, item, "{ title: 'Tea' }"),
      ...writtenOnce(name, `add${item.pascal}`, "path, body: { title: 'Tea' }"),
      ...writtenOnce(
        name,
        `update${item.pascal}`,
        "method: 'patch', path: `${path}/${String(body.id)}`, body: { title: 'Lunch' }, seen: 1",
        "      const { body } = await owner.post(path, { title: 'Tea' });\n",
      ),
      ...used(
        name,
        `  const { id } = await done(her.post(path, { title: 'First' }));
  await done(her.post(path, { title: 'Second' }));
  await done(her.patch(\`\${path}/\${String(id)}\`, { title: 'Better' }, seen(1)));
  await done(her.get(\`\${path}/\${String(id)}\`));
  const { nextCursor } = await done(her.get(\`\${path}?limit=1\`));
  await done(her.get(\`\${path}?cursor=\${String(nextCursor)}\`));
`,
        {
          [`list${name.pascal}`]: `${kith}.list(id)`,
          [`add${item.pascal}`]: `${kith}.add(id, { title: 'Ours' })`,
          [`get${item.pascal}`]: `${kith}.get(id, id)`,
          [`update${item.pascal}`]: `${kith}.update(id, id, { title: 'Ours' }, { version: 1 })`,
        },
      ),
    ],
    next: 'say what it holds and who may, and say its Welsh; npm test -- apps/server packages/sdk',
  };
}

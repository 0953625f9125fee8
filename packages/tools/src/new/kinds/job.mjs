import { inFolder } from '../in-folder.mjs';

/**
 * What is done by itself as time passes: work that is put into the queue for each co-op once a day,
 * and done there, again if it fails.
 *
 * @param {string} given with its folder, such as rota/send-reminders
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const { folder, name, at } = inFolder(given);
  const job = `{ name: '${name.snake}', every: { hours: 24 }, run: queue${name.pascal} }`;
  return {
    name,
    files: {
      'job/work.ts': `${at}.ts`,
      'job/job.ts': `apps/server/src/${folder}/queue-${name.kebab}.ts`,
      'job/test.ts': `${at}.test.ts`,
    },
    lines: [
      {
        file: 'apps/server/src/jobs.ts',
        add: [
          {
            before: /^/,
            line: `import { queue${name.pascal} } from './${folder}/queue-${name.kebab}.js';\n`,
          },
          { before: /\];\s*$/, line: `  ${job},\n` },
        ],
      },
      {
        file: 'apps/server/src/queue-kinds.ts',
        add: [
          {
            before: /^/,
            line: `import { ${name.camel} } from './${folder}/${name.kebab}.js';\n`,
          },
          { before: /\];\s*$/, line: `  ${name.camel},\n` },
        ],
      },
    ],
    next: 'say what it does, and how often; npm test -- apps/server',
  };
}

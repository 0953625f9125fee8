import { nameFrom } from '../names.mjs';

/**
 * An element with its registration, styles, words, test and story.
 *
 * @param {string} given such as visit-card
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
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
      'element/sentences.ts': `stories/sentences/${name.kebab}.ts`,
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
        file: 'stories/every-sentence.test.ts',
        add: [
          {
            before: "import { pages } from './sentences/pages.js';",
            line: `import { ${name.camel} } from './sentences/${name.kebab}.js';\n`,
          },
          {
            before: "  'apps/server/src/pages/words': ",
            line: `  '${at}.messages': ${name.camel},\n`,
          },
        ],
      },
      {
        file: 'packages/components/src/define.ts',
        add: [{ before: /$/, line: `import './${name.kebab}/${name.kebab}.define.js';\n` }],
      },
    ],
    next: 'npm test -- packages/components stories',
  };
}

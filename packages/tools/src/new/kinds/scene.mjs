import { nameFrom } from '../names.mjs';

/**
 * A team as the real server has it, recorded for stories: who is in it, and what a page asks.
 *
 * @param {string} given such as quiet-week
 * @returns {import('../plan.mjs').Plan}
 */
export function plan(given) {
  const name = nameFrom(given);
  return {
    name,
    files: { 'scene/scene.ts': `stories/scenes/${name.kebab}.ts` },
    lines: [
      {
        file: 'stories/scenes/scenes.ts',
        add: [
          { before: /^/, line: `import { ${name.camel} } from './${name.kebab}.js';\n` },
          { before: /\};\s*$/, line: `  '${name.kebab}': ${name.camel},\n` },
        ],
      },
      {
        file: 'stories/scenes/recordings.ts',
        add: [
          {
            before: /^/,
            line: `import ${name.camel} from '../generated/${name.kebab}.json' with { type: 'json' };\n`,
          },
          { before: /\};\s*$/, line: `  ${name.camel},\n` },
        ],
      },
    ],
    next: `tell a story with recordings.${name.camel}`,
  };
}

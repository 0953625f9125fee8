/** House rules that need no plug-in: what may not be written, and where. */

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const noNamespace = {
  selector: 'TSModuleDeclaration[kind="namespace"]',
  message: 'Use a module, not a namespace.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that everyone calls it the same.',
};
const noFetch = {
  selector:
    'MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(fetch|localStorage|sessionStorage)$/]',
  message: 'Elements read through the SDK controller and keep nothing in the page.',
};
const noRegistration = {
  selector: 'MemberExpression[object.name="customElements"][property.name="define"]',
  message: 'Register in a *.define.ts file through the define() of the base.',
};

const syntax = [noEnum, noNamespace, noDefaultExport];

export const restrictions = [
  {
    files: ['**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntax] },
  },
  {
    // The tools that read these files ask for a default export.
    files: ['**/*.config.ts', '**/*.stories.ts', '**/.storybook/**', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['packages/components/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-syntax': ['error', ...syntax, noFetch, noRegistration],
      'no-restricted-globals': [
        'error',
        'fetch',
        'localStorage',
        'sessionStorage',
        'event',
        'name',
      ],
    },
  },
  {
    files: ['packages/components/src/**/define.ts', 'packages/components/src/base/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntax, noFetch] },
  },
  {
    // A use case knows no HTTP.
    files: ['apps/server/src/*/**/*.ts'],
    ignores: [
      '**/routes.ts',
      '**/*.routes.ts',
      '**/*.test.ts',
      'apps/server/src/http/**',
      'apps/server/src/pages/**',
      '**/session-cookie.ts',
      'apps/server/src/testing/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(hono(/|$)|@hono/(?!zod-openapi$))',
              message: 'HTTP belongs in routes.ts and http/.',
            },
          ],
        },
      ],
    },
  },
  {
    // A route parses, calls a use case and shapes the answer.
    files: ['apps/server/src/**/routes.ts', 'apps/server/src/**/*.routes.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '\\.sql\\.js$', message: 'Call a use case: SQL belongs behind it.' },
            { regex: '^kysely$', message: 'Call a use case: SQL belongs behind it.' },
          ],
        },
      ],
    },
  },
];

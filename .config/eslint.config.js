import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './arrows.js';
import { restrictions } from './restrictions.js';

const tests = ['**/*.test.ts', '**/test/**', '**/e2e/**', '**/bench/**'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/storybook-static/**',
      '**/generated/**',
      '**/*.gen.ts',
      '**/coverage/**',
      '.kith/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    plugins: { kith: { rules: { arrows: arrowsRule } } },
    rules: {
      'kith/arrows': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  ...restrictions,
  {
    files: ['packages/components/**/*.ts', 'stories/**/*.ts'],
    extends: [lit['flat/recommended'], wc.configs['flat/best-practice']],
    rules: {
      'lit/no-useless-template-literals': 'error',
      'lit/quoted-expressions': 'error',
      'lit/no-template-map': 'off',
      // Element classes are not registered where they are written, so their names cannot be checked there.
      'wc/no-constructor-attributes': 'error',
    },
  },
  {
    // A promise of `describe`, `it` or `expect.poll` is the runner's business.
    files: tests,
    rules: {
      'kith/arrows': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreIIFE: true }],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Plain scripts and tool settings belong to no TypeScript project: the untyped rules only.
    files: ['**/*.{js,mjs,cjs}', '.config/**', '**/*.config.ts', '**/.storybook/**'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'kith/arrows': 'off',
      'no-console': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['packages/tools/**'], rules: { 'kith/arrows': 'error' } },
  // Scenes are played on the real server; the stories read what was recorded.
  { files: ['stories/scenes/**'], rules: { 'kith/arrows': 'off' } },
  {
    files: ['apps/demo/**/*.js', 'stories/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
);

import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What core folders may not touch: they take values and return values. */
const pureFolders = [
  'design',
  'code',
  'redline',
  'provenance',
  'registers',
  'consultation',
  'publishing',
  'publications',
  'drafting',
  'handling',
  'search',
  'publications',
];

const outsideWorld = [
  {
    group: ['node:*', 'astro:*', 'astro', 'astro/*'],
    message: 'This folder is pure: let the caller pass the value in.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'var/', '.astro/', '.vitest/', '**/fixtures/']),
  js.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.test.ts'],
    // Where an outside value is parsed, one commented line may switch this off.
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: { eqeqeq: 'error', 'no-console': 'off', 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['public/**/*.js'],
    languageOptions: {
      globals: { customElements: 'readonly', document: 'readonly', fetch: 'readonly', HTMLElement: 'readonly' },
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: outsideWorld }],
      'no-restricted-globals': ['error', 'process', 'fetch', 'crypto', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Let the caller pass the time in.' },
        { object: 'Math', property: 'random', message: 'Let the caller pass the random value in.' },
      ],
    },
  },
);

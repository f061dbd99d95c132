import { defineConfig } from 'oxlint';
import { folders } from './scripts/checks/folder-imports.ts';

const testFiles = ['**/*.test.ts'];
const testSupport = [...testFiles, '**/testing/**'];

export default defineConfig({
  plugins: ['typescript', 'import'],
  jsPlugins: ['eslint-plugin-boundaries'],
  settings: {
    'boundaries/elements': folders.map(({ folder }) => ({ type: folder, pattern: folder })),
    'import/resolver': { node: { extensions: ['.ts', '.astro', '.mjs', '.scss'] } },
  },
  // Types are checked in the same pass, except those of Astro files: see `scripts/checks/checks.ts`.
  options: { typeAware: true, typeCheck: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist/', 'var/', '.astro/', '.vitest/', '**/fixtures/'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    // Not mistakes here: inner names may shadow outer ones, and imports may be for side effects.
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    // `consistent-type-assertions` allows none except in tests and where a comment says why.
    'typescript/no-unsafe-type-assertion': 'off',
    // The compiler's `noImplicitReturns` checks this.
    'typescript/consistent-return': 'off',
    // The compiler's `erasableSyntaxOnly` allows no enums.
    'typescript/no-unsafe-enum-assignment': 'off',
    'typescript/no-unsafe-enum-comparison': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',

    'import/no-cycle': 'error',

    // Rules against what can hide a mistake …
    eqeqeq: 'error',
    'no-array-constructor': 'error',
    'no-case-declarations': 'error',
    'no-empty': 'error',
    'no-empty-function': 'error',
    'no-fallthrough': 'error',
    'no-prototype-builtins': 'error',
    'no-regex-spaces': 'error',
    'no-useless-assignment': 'error',
    'no-var': 'error',
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/no-confusing-void-expression': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-dynamic-delete': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-invalid-void-type': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-mixed-enums': 'error',
    'typescript/no-namespace': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unnecessary-condition': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/non-nullable-type-assertion-style': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-includes': 'error',
    'typescript/prefer-literal-enum-member': 'error',
    'typescript/prefer-nullish-coalescing': 'error',
    'typescript/prefer-optional-chain': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/related-getter-setter-pairs': 'error',
    'typescript/require-await': 'error',
    'typescript/restrict-plus-operands': [
      'error',
      { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
    ],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    // … and for one way of writing where there are several.
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'typescript/adjacent-overload-signatures': 'error',
    'typescript/array-type': 'error',
    'typescript/ban-tslint-comment': 'error',
    'typescript/class-literal-property-style': 'error',
    'typescript/consistent-generic-constructors': 'error',
    'typescript/consistent-indexed-object-style': 'error',
    'typescript/consistent-type-definitions': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    'typescript/no-inferrable-types': 'error',
    'typescript/prefer-find': 'error',
    'typescript/prefer-for-of': 'error',
    'typescript/prefer-function-type': 'error',
    'typescript/prefer-reduce-type-parameter': 'error',
    'typescript/prefer-regexp-exec': 'error',
    'typescript/prefer-return-this-type': 'error',
    'typescript/prefer-string-starts-ends-with': 'error',
    'typescript/unified-signatures': 'error',
    'max-lines': ['error', { max: 300 }],
  },
  overrides: [
    {
      // Code that parses outside values may disable this on one commented line.
      files: ['**/*.ts'],
      excludeFiles: testFiles,
      rules: { 'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
    },
    {
      files: ['**/*.{js,mjs}'],
      // Without types every value is an `any`.
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/prefer-nullish-coalescing': 'off',
      },
    },
    {
      files: ['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'tests/**/*.ts'],
      excludeFiles: testSupport,
      rules: {
        'boundaries/dependencies': [
          'error',
          {
            default: 'disallow',
            message: 'Its folder may not import this one: see the table in src/README.md.',
            policies: folders.map(({ folder, mayImport }) => ({
              from: { element: { type: folder } },
              allow: [folder, ...mayImport].map((type) => ({ to: { element: { type } } })),
            })),
          },
        ],
      },
    },
    {
      files: folders.filter(({ isPure }) => isPure).map(({ folder }) => `${folder}/**/*.ts`),
      excludeFiles: testFiles,
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: ['node:*', 'astro:*', 'astro', 'astro/*'],
                message: 'This folder is pure: let the caller pass the value in.',
              },
            ],
          },
        ],
        'no-restricted-globals': [
          'error',
          ...['process', 'fetch', 'crypto', 'performance', 'setTimeout', 'setInterval', 'setImmediate'],
        ],
        'no-restricted-properties': [
          'error',
          // `folder-imports.test.ts` finds `new Date()`.
          { object: 'Date', property: 'now', message: 'Let the caller pass the time in.' },
          { object: 'Math', property: 'random', message: 'Let the caller pass the random value in.' },
        ],
      },
    },
  ],
});

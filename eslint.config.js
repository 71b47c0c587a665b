import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { oneUnboundedQuantifier } from './scripts/lint/one-unbounded-quantifier.mjs'

const palette =
  '/(^|[\\s:])(bg|text|border|ring|outline|fill|stroke|from|to|via|divide|decoration|accent|shadow)-' +
  '(white|black|(slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|' +
  'violet|purple|fuchsia|pink|rose)-[0-9]+)/'
const paletteMessage = 'Colours come from the theme by meaning, so that dark mode and contrast hold.'

/** What of our style a linter can hold. Types, formatting and borders have tools of their own. */
export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '.cache/',
      '.data/',
      '**/generated/',
      'test-results/',
      '.turbo/',
      '**/*.config.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // JSON of our own making gets its type where it is read; from outside it passes zod.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Literals beside string say which values are usual; methods in our interfaces are closures without "this".
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Our ports and Fastify's handlers are asynchronous by contract, whether or not one of them waits.
      '@typescript-eslint/require-await': 'off',
      // Text from the wire is searched for control characters on purpose.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 400 }],
      'no-warning-comments': ['error', { terms: ['fixme', 'hack', 'xxx'], location: 'start' }],
    },
  },
  {
    files: ['packages/core/src/**/*.test.ts', 'packages/contract/src/**/*.test.ts'],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['packages/core/tsconfig.test.json', 'packages/contract/tsconfig.test.json'],
      },
    },
  },
  {
    // What a test reads out of an answer is proved by its own expectations.
    files: ['**/*.test.ts', '**/testing/**', '**/test/**', '**/e2e/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Everything that ships may meet text of others.
    files: ['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/testing/**', 'packages/lab/**'],
    plugins: { waypost: { rules: { 'one-unbounded-quantifier': oneUnboundedQuantifier } } },
    rules: { 'waypost/one-unbounded-quantifier': 'error' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}', 'packages/report/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text from servers is hostile; React escapes it, this does not.',
        },
        { selector: `Literal[value=${palette}]`, message: paletteMessage },
        { selector: `TemplateElement[value.raw=${palette}]`, message: paletteMessage },
      ],
    },
  },
  {
    files: ['**/*.cjs', '**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'module', 'fetch'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    // Served to browsers as it is.
    files: ['apps/api/src/api-docs/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'addEventListener',
          'document',
          'getSelection',
          'HTMLDetailsElement',
          'localStorage',
          'location',
          'navigator',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
)

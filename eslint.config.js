import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['node_modules', 'dist', 'public', 'coverage'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/essential'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-irregular-whitespace': 'off', // blanks of the sources (U+00A0, U+3000) stand in rules and fixtures
      'no-eval': 'error', 'no-implied-eval': 'error', eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.vue'], rules: { 'vue/no-v-html': 'error' } },
)

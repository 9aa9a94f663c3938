import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'release/', 'test-results/', 'public/'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // A value known to be there by the data's own rules is marked with !, and the mark is read in review.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Templates and the untyped build configuration cannot be checked with type information.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
);

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'source',
          include: ['tests/{domain,checks,content,citing,data,publish,mutants}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      // What needs the built folder.
      { test: { name: 'built', include: ['tests/referees/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/{domain,checks,content,citing,data,publish,mutants}/**/*.test.ts'], testTimeout: 60_000 },
});

import type { AstroIntegration } from 'astro';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectRecords } from './collect-records.ts';
import type { SearchRecord } from './record.ts';
import { pagefindRuntime } from './runtime.ts';
import { writeIndex } from './write-index.ts';

/** Indexes everything that has an address of its own, as the last step of the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config, updateConfig, injectRoute }) => {
        updateConfig({ vite: { plugins: [pagefindRuntime()] } });
        if (config.site)
          injectRoute({ pattern: '/opensearch.xml', entrypoint: fileURLToPath(new URL('./opensearch.ts', import.meta.url)) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = new URL('pagefind/', dir);
        const entries = new URL('entries.json', folder);
        const records = collectRecords(fileURLToPath(dir), JSON.parse(readFileSync(entries, 'utf8')) as SearchRecord[]);
        rmSync(entries);
        logger.info(`indexed ${await writeIndex(fileURLToPath(folder), records)} records`);
      },
    },
  };
}

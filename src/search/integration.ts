import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

/** Indexes the built pages, as the last step of the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const pages = await index.addDirectory({ path: fileURLToPath(dir) });
        const files = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        const failures = [...pages.errors, ...files.errors];
        if (failures.length) throw new Error(`Pagefind: ${failures.join('; ')}`);
        logger.info(`indexed ${pages.page_count} pages`);
      },
    },
  };
}

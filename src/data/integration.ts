import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readEdition } from '../citing/read-edition.ts';
import { readBuiltPages } from '../permalinks/built-page.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import { markdownTwin } from './markdown-twin.ts';
import { sitemap } from './sitemap.ts';

/** Writes what programs read beside the pages: the Markdown of each, lists of them, and where its address is known a sitemap. */
export function forPrograms(): AstroIntegration {
  let root = '';
  let site: string | undefined;
  return {
    name: 'for-programs',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        site = config.site;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const edition = readEdition(root);
        const twins = [...readBuiltPages(folder).map((page) => markdownTwin(page, edition))].filter((twin) => twin !== undefined);
        for (const { address, markdown } of twins) writeFileSync(join(folder, address, 'index.md'), markdown);
        const absolute = (path: string) => (site ? new URL(path.slice(1), site).href : path);
        writeFileSync(join(folder, 'llms.txt'), llmsIndex(twins, edition, absolute));
        writeFileSync(join(folder, 'llms-full.txt'), llmsFull(twins));
        if (site) {
          writeFileSync(
            join(folder, 'sitemap.xml'),
            sitemap(
              twins.map(({ address }) => address),
              absolute,
              edition.date,
            ),
          );
          writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap.xml')}\n`);
        }
        logger.info(`${twins.length} pages in Markdown`);
      },
    },
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblems } from '../checks/problem.ts';
import { readBuiltPages } from './built-page.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { movedPages } from './moved-pages.ts';
import { formatPermalinks, PERMALINKS, readPermalinks, updatePermalinks } from './permalinks.ts';
import { publishedIn } from './published.ts';

/**
 * Holds the built site to its permanent addresses. A build that lacks one fails; what has moved is written at its old place.
 * With PERMALINKS set to a day (as "npm run permalinks" does), brings the list up to date first.
 */
export function permalinks(): AstroIntegration {
  let root = '';
  return {
    name: 'permalinks',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const published = publishedIn(readBuiltPages(folder));
        let list = readPermalinks(root);
        const today = process.env['PERMALINKS'];
        if (today) {
          list = updatePermalinks(list, published, today);
          writeFileSync(join(root, PERMALINKS), formatPermalinks(list));
          list = readPermalinks(root);
        }
        const problems = checkPermalinks(list, published);
        if (problems.length) {
          console.error(formatProblems(problems, 'in the addresses of the built site. It must not be published.'));
          process.exit(1);
        }
        for (const [path, html] of list.moved.size ? movedPages(list.moved, [...readBuiltPages(folder)]) : []) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), html);
        }
        logger.info(`${list.listed.size} permanent addresses hold, ${list.moved.size} moved`);
      },
    },
  };
}

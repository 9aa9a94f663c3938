import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../checks/check-content.ts';
import { formatProblems } from '../checks/problem.ts';
import { drawStale } from './draw-stale.ts';

/**
 * Draws the diagrams whose sources have changed: before a build, and while the site is being edited. Where nothing has
 * changed it needs no browser.
 */
export function diagrams(): AstroIntegration {
  let root = '';
  return {
    name: 'diagrams',
    hooks: {
      'astro:config:setup': async ({ config, command, logger }) => {
        root = fileURLToPath(config.root);
        // A build has been checked before; see astro.config.mjs.
        if (command === 'preview' || command === 'sync' || (command === 'dev' && checkContent(root).length)) return;
        const { drawn, problems } = await drawStale(root);
        if (drawn.length) logger.info(`drew ${drawn.join(', ')}`);
        if (!problems.length) return;
        console.error(formatProblems(problems));
        if (command === 'build') process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        let drawing = Promise.resolve();
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(`${root}content`) || path.endsWith('.svg')) return;
          // One after another: each sees what the one before has written.
          drawing = drawing.then(async () => {
            if (checkContent(root).length) return;
            const { drawn, problems } = await drawStale(root);
            if (drawn.length) logger.info(`drew ${drawn.join(', ')}`);
            if (problems.length) logger.error(formatProblems(problems));
          });
        });
      },
    },
  };
}

import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import { escaped } from '../atlas/typography.ts';
import { writeShapes } from '../collections/shapes.ts';
import { drawStale } from '../diagrams/draw-stale.ts';
import { checkContent } from './check-content.ts';
import { formatProblems, type Problem } from './problem.ts';

/**
 * Holds the content to its rules wherever the site is made, and draws the diagrams whose sources have changed. A build with a problem
 * ends before it begins; a page of the development server shows the problems instead of itself, and itself again once they are mended.
 */
export function contentChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ config, command, logger }) => {
        root = fileURLToPath(config.root);
        if (command === 'preview') return;
        writeShapes(root);
        if (command !== 'build') return;
        const found = checkContent(root);
        const problems = found.length ? found : await draw(root, logger);
        if (!problems.length) return;
        console.error(formatProblems(problems));
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => watch(server, root, logger),
    },
  };
}

async function draw(root: string, logger: AstroIntegrationLogger): Promise<Problem[]> {
  const { drawn, problems } = await drawStale(root);
  if (drawn.length) logger.info(`drew ${drawn.join(', ')}`);
  return problems;
}

/** What the rules read beside `content/`. */
const BESIDE = ['CHANGELOG.md', 'CITATION.cff', 'package.json'];

function watch(server: ViteDevServer, root: string, logger: AstroIntegrationLogger): void {
  let problems = checkContent(root);
  let drawing = Promise.resolve();
  // One after another: each sees what the one before has written.
  const drawNext = () => {
    if (problems.length) return;
    drawing = drawing.then(() => draw(root, logger)).then((found) => void (found.length && logger.error(formatProblems(found))));
  };
  drawNext();
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(`${root}content`) && !BESIDE.some((file) => path === root + file)) return;
    const before = problems;
    problems = checkContent(root);
    if (!path.endsWith('.svg')) drawNext();
    // Sound pages are Astro's to show, which reads MDX itself: if one were reloaded here first, it might miss Astro's own notice.
    if (path.endsWith('.mdx') && !before.length && !problems.length) return;
    // Later than a page takes the atlas for unchanged (FRESH in atlas/load-atlas.ts).
    setTimeout(() => server.ws.send({ type: 'full-reload' }), 150);
  });
  server.middlewares.use((request, response, next) => {
    if (!problems.length || !request.headers.accept?.includes('text/html')) return next();
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
    response.end(problemPage(formatProblems(problems)));
  });
}

function problemPage(report: string): string {
  return `<!doctype html><html lang="en"><title>Problems in what editors write</title><meta name="viewport" content="width=device-width">
<script type="module" src="/@vite/client"></script>
<style>body{font:1rem/1.5 system-ui;margin:2rem auto;max-width:60rem;padding:0 1rem}pre{white-space:pre-wrap}</style>
<h1>Problems in what editors write</h1><p>This page returns by itself when they are mended.</p><pre>${escaped(report)}</pre></html>`;
}

import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { contentChecks } from './src/checks/integration.ts';
import { MARKDOWN_FEATURES } from './src/collections/read-prose.ts';
import { readEdition } from './src/citing/edition.ts';
import { citable } from './src/citing/virtual-modules.ts';
import { markdownTwins } from './src/data/markdown-twin.ts';
import { writeForPrograms } from './src/data/write-for-programs.ts';
import { holdPermalinks, leadOn } from './src/permalinks/hold-permalinks.ts';
import { findPublished } from './src/permalinks/published.ts';
import { checkLinks } from './src/publish/check-links.ts';
import { classicScripts } from './src/publish/classic-scripts.ts';
import { diskIndex } from './src/publish/disk-index.ts';
import { offerCopies } from './src/publish/editions/copies.ts';
import { relativeLinks } from './src/publish/links.ts';
import { fitPages } from './src/publish/built-pages.ts';
import { italicsAhead } from './src/publish/italics-ahead.ts';
import { oneStyle } from './src/publish/one-style.ts';
import { securityPolicy } from './src/publish/policy.ts';
import { serviceWorker } from './src/publish/service-worker.ts';
import { hold, step } from './src/publish/step.ts';
import { indexSite } from './src/search/index-site.ts';
import { RARE, TEXT, variants } from './src/styles/fonts/faces.ts';

// The steps stand in the order in which they run: content is checked, diagrams are drawn, pages are made, their addresses are held
// to the list, their text is written for programs and indexed, and the whole is fitted to work anywhere.
export default defineConfig({
  // Where the atlas is published, where that is known. Nothing but absolute addresses needs it.
  ...(process.env.SITE && { site: process.env.SITE.replace(/\/?$/, '/') }),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // See src/publish/one-style.ts. A few pages at a time: while one is written, others are made.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  markdown: { processor: satteri({ features: MARKDOWN_FEATURES }), syntaxHighlight: false },
  fonts: [
    {
      name: 'Source Serif 4',
      cssVariable: '--font-source-serif',
      provider: fontProviders.local(),
      options: { variants: variants(TEXT) },
      fallbacks: ['Georgia', 'serif'],
      // On a line too slow for it, a page keeps the letters it began with; the next page has it.
      display: 'optional',
    },
    {
      name: 'Source Serif 4 Rare',
      cssVariable: '--font-rare',
      provider: fontProviders.local(),
      options: { variants: variants(RARE, true) },
      fallbacks: [],
      optimizedFallbacks: false,
      display: 'optional',
    },
  ],
  vite: {
    // Scripts are made classic after the build: the browser is to load no module ahead. Astro heeds this from a plugin alone.
    plugins: [citable(), { name: 'no-modules-ahead', config: () => ({ build: { modulePreload: false } }) }],
    build: {
      // What readers load is measured in tests/pages/weight.spec.ts; the largest of it waits until they open a briefing.
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        // Astro marks every MDX page with a directive of its own, and the bundler remarks on each of them.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  integrations: [
    contentChecks(),
    mdx(),
    step('finished', async (dist, { root, base, site }) => {
      // Pagefind is a program of its own: what follows is done while it starts, and while it puts together what it was given.
      const opening = indexSite(dist, root);
      leadOn(dist, root);
      const edition = readEdition(root);
      const [addresses, text, index] = [findPublished(), markdownTwins(edition), await opening];
      const [scripts, links, policy] = [await classicScripts(dist, base), relativeLinks(base), securityPolicy(root, base)];
      await fitPages(dist, [scripts.fit, oneStyle(base), italicsAhead, links.fit, policy.fit], [addresses.visit, index.visit, text.visit]);
      const indexing = index.finish();
      const written = await scripts.finish();
      await writeForPrograms(dist, text.twins, edition, site);
      const problems = [...holdPermalinks(root, addresses.published), ...checkLinks(dist, root, links.linked), ...policy.problems()];
      // Left alone in its work, Pagefind would complain at length below them.
      if (problems.length) await indexing;
      hold(problems);
      const records = await indexing;
      const kept = `${addresses.published.size} permanent addresses, ${links.linked.links.length} links that lead somewhere`;
      return `${kept}, ${text.twins.length} pages in Markdown, ${records} records to be found, ${written} scripts without modules`;
    }),
    step('editions', (dist) => `${offerCopies(dist)} copies to carry are offered`),
    step('disk-index', async (dist) => `${await diskIndex(dist)} files of the index can be read from disk`),
    step('service-worker', async (dist) => {
      const { files, bytes } = await serviceWorker(dist);
      return `${files} files (${(bytes / 1e6).toFixed(1)} MB) are kept for reading offline`;
    }),
  ],
});

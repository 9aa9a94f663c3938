import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { contentChecks } from './src/checks/integration.ts';
import { MARKDOWN_FEATURES } from './src/collections/read-prose.ts';
import { citable } from './src/citing/virtual-modules.ts';
import { forPrograms } from './src/data/integration.ts';
import { permalinks } from './src/permalinks/integration.ts';
import { searchIndex } from './src/search/integration.ts';

const serif = (weight, style) => ({
  src: [`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-${style}.woff2`],
  weight,
  style,
});

// The steps stand in the order in which they run: content is checked, pages are made, their addresses are held to the list,
// their text is written for programs, they are indexed.
export default defineConfig({
  // Where the atlas is published. Only those who publish it know: without it pages name no host.
  site: process.env.SITE?.replace(/\/?$/, '/'),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: MARKDOWN_FEATURES }), syntaxHighlight: false },
  fonts: [
    {
      name: 'Source Serif 4',
      cssVariable: '--font-source-serif',
      provider: fontProviders.local(),
      options: { variants: [serif(400, 'normal'), serif(400, 'italic')] },
      fallbacks: ['Georgia', 'serif'],
    },
  ],
  // Gives editors completion in the front matter of MDX files.
  experimental: { contentIntellisense: true },
  vite: {
    build: {
      rolldownOptions: {
        // Astro marks every MDX page with a directive of its own, and the bundler remarks on each of them.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
  integrations: [contentChecks(), mdx(), citable(), permalinks(), forPrograms(), searchIndex()],
});

import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { contentChecks } from './src/checks/integration.ts';
import { MARKDOWN_FEATURES } from './src/collections/read-prose.ts';
import { searchIndex } from './src/search/integration.ts';

const serif = (weight, style) => ({
  src: [`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-${style}.woff2`],
  weight,
  style,
});

// The steps stand in the order in which they run: content is checked, pages are made, pages are indexed.
export default defineConfig({
  // Where the site will stand, ending in /: some formats ask for whole addresses. Nothing else depends on it.
  ...(process.env.SITE && { site: process.env.SITE }),
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
  integrations: [contentChecks(), mdx(), searchIndex()],
});

import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser.ts';

const PORT = 4399;
const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
];

/** Pages as readers get them: the built site in a real browser, served, and wherever else it is to work. */
export default defineConfig({
  projects: [
    // Nothing is saved for offline reading here: it would be saved anew for each test.
    { name: 'pages', testDir: 'tests/pages', use: { serviceWorkers: 'block' } },
    { name: 'anywhere', testDir: 'tests/anywhere' },
    { name: 'referees', testDir: 'tests/referees', use: { serviceWorkers: 'block' } },
  ],
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  outputDir: 'test-results',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: { executablePath: findBrowser(), args: ARGUMENTS },
  },
  webServer: {
    command: `astro preview --ignore-lock --host 127.0.0.1 --port ${PORT}`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
  },
});

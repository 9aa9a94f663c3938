import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { requiredBrowser } from '../browser.ts';

/** `node src/publish/draw-icons.ts`: draws the icons of an installed atlas from favicon.svg, after it has changed. */
const seal = readFileSync('public/favicon.svg', 'utf8');
const ICONS = [
  { file: 'icon-192.png', size: 192, seal: '100%', ground: 'transparent' },
  { file: 'icon-512.png', size: 512, seal: '100%', ground: 'transparent' },
  // A system may cut this one to a circle four fifths as wide: the seal fills the ground and its drawing stands in the middle.
  { file: 'icon-maskable-512.png', size: 512, seal: '80%', ground: '#a52a17' },
];

const browser = await chromium.launch({ executablePath: requiredBrowser('Drawing the icons'), args: ['--no-sandbox'] });
for (const icon of ICONS) {
  const page = await browser.newPage({ viewport: { width: icon.size, height: icon.size } });
  await page.setContent(`<body style="background:${icon.ground};display:grid;height:100vh;margin:0;place-content:center">${seal}</body>`);
  await page
    .locator('svg')
    .evaluate((svg, size) => svg.setAttribute('style', `height:${size}px;width:${size}px`), (icon.size * parseInt(icon.seal)) / 100);
  await page.screenshot({ path: `public/${icon.file}`, omitBackground: true });
}
await browser.close();

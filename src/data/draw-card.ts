import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { requiredBrowser } from '../browser.ts';

/** `npm run card`: draws public/card.png, the picture that stands beside a link to the atlas. One for the site; committed. */
const font = readFileSync('node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2').toString('base64');
const browser = await chromium.launch({ executablePath: requiredBrowser('Drawing the card'), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(`<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Card; src: url(data:font/woff2;base64,${font}) }
body { background: #fbf9f4; color: #211f1b; font: 30px/1.5 Card; margin: 0; padding: 84px 90px; height: 630px; box-sizing: border-box; border-left: 18px solid #a52a17 }
h1 { font-size: 76px; font-weight: 400; letter-spacing: -.012em; line-height: 1.1; margin: 0 0 34px }
p { margin: 0; max-width: 26em; color: #57524a } .verdicts { margin-top: 74px; font: 25px/1.5 system-ui, sans-serif; max-width: none } b { color: #a52a17; font-weight: 400; margin-right: .35em } span { margin-right: 1.6em }
</style><h1>Chongqing<br>Blockchain Atlas</h1><p>How China’s regions placed their bets on blockchain in 2020: every figure with its source, paragraph and verdict.</p>
<p class="verdicts"><span><b>◌</b>only in this source</span><span><b>●</b>corroborated</span><span><b>≈</b>refined</span><span><b>✕</b>disputed</span></p>`);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: 'public/card.png' });
await browser.close();

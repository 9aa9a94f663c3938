import { chromium, type Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../browser.ts';

/**
 * `npm run bench:search`: how long a reader on a slow line waits for the first results, and for the next ones. Serves the
 * built site as a host would and has the browser itself be slow: Slow 4G of its developer tools (1.44 Mbit/s, 562.5 ms
 * a request), the processor four times slower, an empty cache. Time runs from the first letter to the first result.
 */
const DIST = join(import.meta.dirname, '../../dist');
const RUNS = Number(process.argv[2] ?? 5);
const PAGE = '/model/goals/';
const QUERIES = { first: 'digital renminbi', next: 'supply chain finance' };
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWER = 4;
const QUIET = 1_500;
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

interface Measured {
  time: number;
  bytes: number;
  requests: number;
}

/** What was sent since the log was last emptied. */
let sent: number[] = [];

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  const type = TYPES[extname(file)];
  const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
  sent.push(body.length);
  return response
    .writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...(type && { 'content-encoding': 'gzip' }) })
    .end(body);
});

/** Types a query into the dialog and waits for the first result that was not there before. */
async function measure(page: Page, query: string): Promise<Measured> {
  sent = [];
  await page.evaluate(() => {
    const list = document.querySelector('dialog ol')!;
    const before = list.firstElementChild;
    const measured = ((window as unknown as { measured: object }).measured = {} as { typed?: number; shown?: number });
    document.addEventListener('input', () => (measured.typed = performance.now()), { once: true, capture: true });
    const look = () => {
      const first = list.firstElementChild;
      if (measured.typed && first && first !== before && first.checkVisibility()) measured.shown = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.waitForFunction(() => 'shown' in (window as unknown as { measured: object }).measured, null, { polling: 50 });
  const [requests, bytes] = [sent.length, sent.reduce((sum, size) => sum + size, 0)];
  const time = await page.evaluate(() => {
    const { typed, shown } = (window as unknown as { measured: { typed: number; shown: number } }).measured;
    return shown - typed;
  });
  return { time, bytes, requests };
}

async function run(address: string): Promise<Record<'before' | 'cold' | 'next' | 'rest', Measured>> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    sent = [];
    await page.waitForTimeout(QUIET);
    const before = { time: 0, bytes: sent.reduce((sum, size) => sum + size, 0), requests: sent.length };
    await page.locator('[data-search-open]').click();
    // What is asked for by opening counts to the first search.
    const opened = sent;
    const typed = await measure(page, QUERIES.first);
    const cold = {
      time: typed.time,
      bytes: typed.bytes + opened.reduce((sum, size) => sum + size, 0),
      requests: typed.requests + opened.length,
    };
    sent = [];
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(2 * QUIET);
    const rest = { time: 0, bytes: sent.reduce((sum, size) => sum + size, 0), requests: sent.length };
    return { before, cold, rest, next: await measure(page, QUERIES.next) };
  } finally {
    await browser.close();
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const bound = server.address();
if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
const runs: Awaited<ReturnType<typeof run>>[] = [];
for (let turn = 0; turn < RUNS; turn++) runs.push(await run(`http://127.0.0.1:${bound.port}${PAGE}`));
server.close();

for (const [label, part] of [
  ['before any intent', 'before'],
  [`first query, cold cache (“${QUERIES.first}”)`, 'cold'],
  ['then, in the quiet', 'rest'],
  [`next query (“${QUERIES.next}”)`, 'next'],
] as const) {
  const [time, bytes, requests] = (['time', 'bytes', 'requests'] as const).map((key) =>
    median(runs.map((measured) => measured[part][key])),
  );
  const waited = time ? `${(time / 1000).toFixed(2)} s from typed to results, ` : '';
  console.log(`${label}: ${waited}${(bytes! / 1000).toFixed(1)} kB in ${requests} requests`);
}
console.log(`median of ${RUNS} under Slow 4G with the processor slowed ${SLOWER} times`);

import { chromium, type Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findBrowser } from '../browser.ts';

const PAGE = '/model/goals/';
export const QUERIES = { first: 'digital renminbi', next: 'supply chain finance' };
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const SLOWER = 4;
const QUIET = 1_500;
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export interface Measured {
  /** In milliseconds. */
  time: number;
  bytes: number;
  requests: number;
}

/** What was sent since the log was last emptied. */
let sent: number[] = [];

function answer(dist: string, request: IncomingMessage, response: ServerResponse) {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  const type = TYPES[extname(file)];
  const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
  sent.push(body.length);
  return response
    .writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...(type && { 'content-encoding': 'gzip' }) })
    .end(body);
}

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

async function run(address: string): Promise<Record<Part, Measured>> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
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

/**
 * How long a reader on a slow line waits for the first results, and for the next ones. Serves a built site as a host would and
 * has the browser itself be slow: Slow 4G of its developer tools (1.44 Mbit/s, 562.5 ms a request), the processor four times
 * slower, an empty cache. Time runs from the first letter to the first result.
 *
 * @returns the median of each measure: before any intent, for the first query, in the quiet after it, for the next query
 */
export async function measureSearch(dist: string, runs: number): Promise<Record<Part, Measured>> {
  const server = createServer((request, response) => answer(dist, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const measured: Record<Part, Measured>[] = [];
    for (let turn = 0; turn < runs; turn++) measured.push(await run(`http://127.0.0.1:${port}${PAGE}`));
    const middle = (part: Part, key: keyof Measured) => median(measured.map((one) => one[part][key]));
    const of = (part: Part): Measured => ({ time: middle(part, 'time'), bytes: middle(part, 'bytes'), requests: middle(part, 'requests') });
    return { before: of('before'), cold: of('cold'), rest: of('rest'), next: of('next') };
  } finally {
    server.close();
  }
}

type Part = 'before' | 'cold' | 'rest' | 'next';

import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requiredBrowser } from '../../browser.ts';
import { withUrls } from '../one-style.ts';
import { bookPage } from './book-page.ts';
import type { Book } from './book.ts';
import type { DatedEdition } from './copies.ts';

/** The name of a tagged element in a PDF of Chromium's. */
const NODE = /(?<=\()node\d{8}(?=\))/g;

/**
 * The book as a PDF, tagged for screen readers, with an outline. A browser cannot print the page on which something
 * stands, so it prints twice: the second time with the numbers read from the first.
 */
export async function pdfOf(book: Book, dist: string, edition: DatedEdition): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-book-'));
  const styles = book.styles.map((style) => withUrls(style, (url) => pathToFileURL(dist + url).href));
  const browser = await chromium.launch({ executablePath: requiredBrowser('Printing the PDF'), args: ['--no-sandbox', '--disable-gpu'] });
  const print = async (pages: ReadonlyMap<string, number>, last: boolean) => {
    writeFileSync(join(folder, 'book.html'), bookPage(book, edition, styles, pages));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'book.html')).href);
    const pdf = await page.pdf({ preferCSSPageSize: true, outline: last, tagged: last });
    await page.close();
    return pdf;
  };
  try {
    return settled(await print(pagesOf(await print(new Map(), false)), true), edition.date);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * The page on which each linked element stands, counted from 1.
 *
 * @param pdf as Chromium writes it: its objects stand in the open, only what is drawn is compressed
 */
export function pagesOf(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<[^]*?)\nendobj/g)].map(([, number, body]) => [number!, body!]));
  const catalog = [...objects.values()].find((body) => body.startsWith('<</Type /Catalog')) ?? '';
  const named = (name: string) => objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(catalog)?.[1] ?? '') ?? '';
  const leaves = (node: string): string[] => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => {
      const kid = objects.get(number!) ?? '';
      return kid.includes('/Kids') ? leaves(kid) : number!;
    });
  };
  const order = leaves(named('Pages'));
  const places = named('Dests').matchAll(/\/([^\s/[]+) \[(\d+) 0 R/g);
  return new Map([...places].map(([, id, page]) => [id!, order.indexOf(page!) + 1]));
}

/**
 * What differs from one printing to the next, made the same: the date of the edition in place of the hour, and the names
 * of tagged elements, which a browser counts from anywhere, counted from one in their order. Each is as long as what it
 * replaces, so that every object stays where it is.
 */
function settled(pdf: Uint8Array, date: string): Uint8Array {
  const stamp = `${date.replaceAll('-', '')}000000`;
  const text = Buffer.from(pdf).toString('latin1');
  const names = [...new Set(text.match(NODE))].sort();
  const places = new Map(names.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  const dated = text.replaceAll(/\/(CreationDate|ModDate) \(D:\d{14}/g, `/$1 (D:${stamp}`);
  const named = dated.replaceAll(NODE, (name) => places.get(name)!);
  return Buffer.from(named, 'latin1');
}

import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBook } from '../../src/publish/editions/book.ts';
import { epubOf } from '../../src/publish/editions/epub.ts';
import { pagesOf, pdfOf } from '../../src/publish/editions/pdf.ts';
import { listFiles, textOf } from '../../src/publish/built-pages.ts';
import { installDebian, installed } from '../browser.ts';
import { DIST } from './settings.ts';

const ROOT = `${join(import.meta.dirname, '../..')}/`;
const EDITION = { version: '9.8.7', date: '2026-11-26', commit: 'abc1234' };
let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-book-test-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));
test.describe.configure({ timeout: 300_000 });

const book = () => readBook(DIST, ROOT);

test('the book has every page that is not of use on a screen alone, once, and the sources are numbered', () => {
  const chapters = book().parts.flat();
  const screen = ['', '404', 'search', 'briefing', 'about-offline'];
  const pages = listFiles(DIST)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/\/?index\.html$|\.html$/, '').replaceAll('/', '-'));
  expect(chapters.map(({ id }) => id).sort()).toEqual(pages.filter((page) => !screen.includes(page)).sort());
  const numbers = chapters.flatMap(({ number }) => number ?? []);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(80);
  const goals = chapters
    .find(({ id }) => id === 'model-goals')!
    .content.map(textOf)
    .join('');
  const founding = chapters.find(({ id }) => id === 'sources-luo-lin-2020')!.number!;
  expect(goals).toContain('50 billion yuan');
  expect(goals).toContain(`Luo Lin 2020, ¶31 [${founding}]`);
  expect(goals).not.toMatch(/close|On this page/);
});

test('epubcheck finds nothing in the EPUB', () => {
  const jar = '/usr/share/java/epubcheck.jar';
  const find = () => (existsSync(jar) ? installed(['java']) : undefined);
  const java = find() ?? installDebian(['epubcheck', 'default-jre-headless'], find);
  if (!java) throw new Error('The EPUB is checked with epubcheck: install it, or run the tests as root.');
  writeFileSync(join(folder, 'atlas.epub'), epubOf(book(), EDITION));
  const report = execFileSync(java, ['-jar', jar, '--failonwarnings', join(folder, 'atlas.epub')], { encoding: 'utf8' });
  expect(report).toContain('0 fatals / 0 errors / 0 warnings');
});

test('the EPUB begins as readers expect, is the same each time, and marks Chinese as Chinese', () => {
  const epub = epubOf(book(), EDITION);
  expect(Buffer.from(epub).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  expect(Buffer.compare(epub, epubOf(book(), EDITION))).toBe(0);
  const files = unzipSync(epub);
  expect(strFromU8(files['book/measures-digital-renminbi.xhtml']!)).toContain('lang="zh-Hans" xml:lang="zh-Hans">数字人民币');
  expect(strFromU8(files['book/package.opf']!)).toContain('<meta property="dcterms:modified">2026-11-26T00:00:00Z</meta>');
});

test('the contents of the PDF name the page on which each chapter begins', async () => {
  const poppler = () => installed(['pdfinfo']);
  if (!poppler() && !installDebian(['poppler-utils'], poppler))
    throw new Error('The PDF is read with poppler: install poppler-utils, or run the tests as root.');
  const file = join(folder, 'atlas.pdf');
  const whole = book();
  const pdf = await pdfOf(whole, DIST, EDITION);
  writeFileSync(file, pdf);
  console.log(`PDF: ${(pdf.length / 1e6).toFixed(1)} MB`);
  const read = (command: string, ...parameters: string[]) => execFileSync(command, [...parameters, file], { encoding: 'utf8' });

  expect(read('pdfinfo')).toMatch(/Title: +Chongqing Blockchain Atlas[^]*CreationDate: +Thu Nov 26 00:00:00 2026[^]*Tagged: +yes/);
  // What another reader of PDFs finds is what the contents say, and what the page itself bears.
  const places = new Map([...read('pdfinfo', '-dests').matchAll(/^ *(\d+) .*"([^"]+)"$/gm)].map(([, page, id]) => [id!, Number(page)]));
  expect(pagesOf(pdf).get('facts')).toBe(places.get('facts'));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 }).split('\f');
  const contents = text.slice(1, 4).join('\n');
  for (const chapters of whole.parts) {
    for (const { id, title, number } of chapters) {
      const page = places.get(id);
      if (number) continue;
      expect(contents).toMatch(new RegExp(`^ *${RegExp.escape(title)} +${page}$`, 'm'));
      expect(text[page! - 1]).toContain(title);
      expect(text[page! - 1]!.trim()).toMatch(
        new RegExp(`^Chongqing Blockchain Atlas +${RegExp.escape(chapters[0]!.title)}[^]*\\s${page}$`),
      );
    }
  }
});

test('the PDF is the same each time', async () => {
  const whole = book();
  const part = { ...whole, parts: whole.parts.slice(2, 3) };
  expect(Buffer.compare(await pdfOf(part, DIST, EDITION), await pdfOf(part, DIST, EDITION))).toBe(0);
});

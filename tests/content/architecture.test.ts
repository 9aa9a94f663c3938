import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const foldersOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!);

const architecture = read('docs/architecture.md');
const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(architecture) ?? [];
const drawn = foldersOf(picture, /^ +(\w+)\["\1\/<br>/gm);
const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

test('the picture of the architecture has every folder of src/, and no other', () => expect([...drawn].sort()).toEqual(folders.sort()));

test('it has them in the order in which the README tells of them', () => {
  const rows = /## How it is laid out\n([\s\S]*?)\n## /.exec(read('README.md'))![1]!;
  const told = rows.split('\n').flatMap((row) => foldersOf(row.split('|')[1] ?? '', /`(\w+)\/`/g));
  expect(drawn).toEqual(told);
});

test('every folder of the picture is given something or gives it', () => {
  const joined = picture.split('\n').filter((line) => line.includes('-->'));
  const without = drawn.filter((name) => !joined.some((line) => new RegExp(`\\b${name}\\b`).test(line.replace(/\|[^|]*\|/g, ''))));
  expect(without).toEqual([]);
});

test('what the page names is there', () => {
  const named = foldersOf(architecture, /`([a-z/]+\/|content\/permalinks|[\w.]+\.mjs)`/g).filter((path) => path !== 'dist/');
  expect(named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path)))).toEqual([]);
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { listFiles } from './built-pages.ts';

/**
 * Writes the search index once more for pages opened from disk, where a browser reads no file but classic scripts: each
 * file of the index as a script that registers its bytes (`client/disk-files.ts` is the other end).
 *
 * @returns how many files of the index it wrote
 */
export function diskIndex(dist: string): number {
  const files = listFiles(dist).filter((file) => file.startsWith('pagefind/'));
  for (const file of files) {
    const bytes = readFileSync(dist + file).toString('base64');
    write(`${dist}disk/${file}.js`, `(self.atlasFiles??={})[${JSON.stringify(file)}]="${bytes}";\n`);
  }
  return files.length;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

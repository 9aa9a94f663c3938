import { readFileSync } from 'node:fs';
import { listFiles } from './built-pages.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes the search index once more for pages opened from disk, where a browser reads no file but classic scripts: each
 * file of the index as a script that registers its bytes (`client/disk-files.ts` is the other end).
 *
 * @returns how many files of the index it wrote
 */
export async function diskIndex(dist: string): Promise<number> {
  const files = listFiles(dist).filter((file) => file.startsWith('pagefind/'));
  await writeFiles(files.map((file) => [`${dist}disk/${file}.js`, () => script(file, readFileSync(dist + file))]));
  return files.length;
}

const script = (file: string, bytes: Buffer) => `(self.atlasFiles??={})[${JSON.stringify(file)}]="${bytes.toString('base64')}";\n`;

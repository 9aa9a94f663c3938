import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file to be written: its path, and what makes its content once it is its turn. */
export type FileToWrite = readonly [path: string, content: () => Content | Promise<Content>];
type Content = string | Uint8Array;

/** Writes files and their folders, a few at a time: while the disk takes one the next is made, and few are held meanwhile. */
export async function writeFiles(files: Iterable<FileToWrite>): Promise<void> {
  const queue = [...files].values();
  const write = async () => {
    for (const [path, content] of queue) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await content());
    }
  };
  await Promise.all([write(), write(), write(), write()]);
}

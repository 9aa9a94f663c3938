import { hash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Edition } from '../../citing/edition.ts';

export const NAME = 'chongqing-blockchain-atlas';
/** Names the folder of packed editions while the site that offers them is built. */
const GIVEN = 'EDITIONS';
const LIST = 'editions.json';

/** An edition to carry has a day: the same for every build of one commit. */
export type DatedEdition = Edition & { date: string };

/** A file that readers can carry away. */
export interface Copy {
  file: string;
  bytes: number;
  sha256: string;
}

/** Lists the packed files of a folder beside them, for the page that offers them. */
export function listCopies(folder: string, date: string, files: readonly string[]): void {
  const copies = files.map((file): Copy => {
    const content = readFileSync(folder + file);
    return { file, bytes: content.length, sha256: hash('sha256', content) };
  });
  writeFileSync(folder + LIST, `${JSON.stringify({ date, copies }, null, 2)}\n`);
}

/** The copies that the site being built is to offer; none unless `npm run pack` has just made them. */
export function givenCopies(): { date: string; copies: Copy[] } | undefined {
  const folder = process.env[GIVEN];
  if (!folder) return undefined;
  return JSON.parse(readFileSync(folder + LIST, 'utf8')) as { date: string; copies: Copy[] };
}

/** Puts the copies where the page links to them. @returns how many */
export function offerCopies(dist: string): number {
  const given = givenCopies();
  if (!given) return 0;
  mkdirSync(`${dist}downloads`);
  for (const { file } of given.copies) copyFileSync(process.env[GIVEN]! + file, `${dist}downloads/${file}`);
  return given.copies.length;
}

/** The environment of a build that offers the copies of a folder, or of one that offers none. */
export const offering = (folder?: string): NodeJS.ProcessEnv => ({ ...process.env, [GIVEN]: folder });

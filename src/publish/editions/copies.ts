import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { git, readEdition, type Edition } from '../../citing/edition.ts';

export const NAME = 'chongqing-blockchain-atlas';
/** Names the folder of packed editions while the site that offers them is built. */
const GIVEN = 'EDITIONS';
const LIST = 'editions.json';

/** An edition to carry, and when it was made to the second: the same for every build of one commit. */
export interface DatedEdition extends Pick<Edition, 'version'> {
  date: Date;
}

/** A file that readers can carry away. */
export interface Copy {
  file: string;
  bytes: number;
  sha256: string;
}

/**
 * The edition of the project's folder. Its date is that of the last commit, or SOURCE_DATE_EPOCH.
 *
 * @throws where neither can be had
 */
export function datedEdition(root: string): DatedEdition {
  const seconds = Number(process.env['SOURCE_DATE_EPOCH'] ?? git(root, 'log', '-1', '--format=%ct'));
  if (!seconds)
    throw new Error('The edition has no date: there is no commit here. Set SOURCE_DATE_EPOCH to its date, in seconds since 1970.');
  return { version: readEdition(root).version, date: new Date(seconds * 1000) };
}

/** Lists the packed files of a folder beside them, for the page that offers them. */
export function listCopies(folder: string, date: Date, files: readonly string[]): void {
  const copies = files.map((file): Copy => {
    const content = readFileSync(folder + file);
    return { file, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  });
  writeFileSync(folder + LIST, `${JSON.stringify({ date, copies }, null, 2)}\n`);
}

/** The copies that the site being built is to offer; none unless `npm run pack` has just made them. */
export function givenCopies(): { date: Date; copies: Copy[] } | undefined {
  const folder = process.env[GIVEN];
  if (!folder) return undefined;
  const { date, copies } = JSON.parse(readFileSync(folder + LIST, 'utf8')) as { date: string; copies: Copy[] };
  return { date: new Date(date), copies };
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
export function offering(folder?: string): NodeJS.ProcessEnv {
  if (folder && !existsSync(folder + LIST)) throw new Error(`${folder} holds no ${LIST}`);
  return { ...process.env, [GIVEN]: folder };
}

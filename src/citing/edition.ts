import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lastChange, readPermalinks } from '../permalinks/permalinks.ts';

/** Which state of the atlas this is. */
export interface Edition {
  version: string;
  /** Day of the commit, ISO 8601. */
  date?: string | undefined;
  /** Short name of the commit; `+` where files had been changed since. */
  commit?: string | undefined;
}

/**
 * The edition being built. The version is the package's; the day and the commit are git's and not the clock's, so that one
 * commit is always built alike. Without git the day is that of SOURCE_DATE_EPOCH, else of the last change on record in
 * content/permalinks.
 *
 * @param root the folder that holds package.json
 */
export function readEdition(root: string): Edition {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = git(root, 'log', '-1', '--format=%cs') ?? (epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : undefined);
  return {
    version,
    date: date ?? lastChange(readPermalinks(root)),
    commit: git(root, 'describe', '--always', '--dirty=+', '--exclude=*', '--abbrev=7'),
  };
}

/** What git says, or nothing where there is no git, no repository, or this folder merely lies in somebody else's. */
export function git(root: string, ...parameters: string[]): string | undefined {
  // Git looks for a repository in this folder, and in none above it.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(realpathSync(root)) };
  try {
    return execFileSync('git', parameters, {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    }).trim();
  } catch {
    return undefined;
  }
}

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The bench of the whole field, where it lies beside the project: one corpus, built by several generators. */
const FIELD = join(ROOT, '../shared/bench');
const COPY = join(ROOT, '.cache/field');

export const ABSENT = `${FIELD} is not there: nothing is measured beside the field.`;

/**
 * A copy of the field's bench to work in, with the packages of the peers asked for. What it measured before is forgotten.
 *
 * @returns its folder, or nothing where the field's bench is not there
 */
export function prepareField(peers: readonly string[]): string | undefined {
  if (!existsSync(join(FIELD, 'run.mjs'))) return undefined;
  mkdirSync(COPY, { recursive: true });
  cpSync(FIELD, COPY, { recursive: true });
  rmSync(join(COPY, 'results.json'), { force: true });
  for (const folder of [COPY, ...peers.map((peer) => join(COPY, 'peers', peer))]) {
    if (!existsSync(join(folder, 'package-lock.json')) || existsSync(join(folder, 'node_modules'))) continue;
    // Not "npm ci": some of the lists leave out what other systems need, and newer versions of npm refuse them.
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  }
  return COPY;
}

/** Builds, loads and searches peers of so many pages each. @returns by name, then by number of pages */
export function measurePeers(folder: string, peers: readonly string[], sizes: readonly number[], ...options: string[]): Peers {
  run('node', ['run.mjs', '--peers', peers.join(), '--n', sizes.join(), ...options], folder);
  return (JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as { peers: Peers }).peers;
}

/** Measures any built folder as the peers are measured. */
export function measureFolder(folder: string, dist: string, page: string, query: string, ...options: string[]): Measured {
  const file = join(folder, 'measured.json');
  run('node', ['measure-dist.mjs', dist, page, query, '--json', file, ...options], folder);
  return JSON.parse(readFileSync(file, 'utf8')) as Measured;
}

/** What Lighthouse says of one page of a built folder, on its slow telephone. */
export function lighthouse(folder: string, dist: string, page: string): Lighthouse {
  const call = `lighthouseDist(${JSON.stringify(dist)}, ${JSON.stringify(page)}, { runs: 3 })`;
  const script = `import { lighthouseDist } from './measure-dist.mjs'; console.log(JSON.stringify(await ${call}))`;
  const lines = run('node', ['--input-type=module', '--eval', script, '--', 'lighthouse'], folder).trim().split('\n');
  return JSON.parse(lines.at(-1)!) as Lighthouse;
}

function run(command: string, parameters: string[], folder: string): string {
  const { status, stdout } = spawnSync(command, parameters, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`"${command} ${parameters.join(' ')}" failed in ${folder}.`);
  return stdout;
}

export type Peers = Record<string, { label: string } & Record<number, Peer>>;

export interface Peer {
  /** Of one cold build: seconds, seconds of processor, bytes at its peak. */
  build?: { ok: boolean; wall: number; cpu: number; peakOne: number };
  measure?: Measured;
}

/** What a reader loads and waits for, in bytes and milliseconds. */
export interface Measured {
  load: Record<'total' | 'requests' | 'html' | 'css' | 'js' | 'font', number>;
  chromium: string;
  throttled: Record<'fcp' | 'lcp' | 'tbt' | 'cls', number>;
  searchCold?: { bytes: number; requests: number; openToResult: number };
  fileSearch?: { works: boolean };
}

export type Lighthouse = Record<'performance' | 'accessibility' | 'bestPractices' | 'seo', number> & {
  cls: number;
  version: string;
  /** Audits that count and were not passed, as category:audit. */
  failed: string[];
};

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until, type Reader } from './reader.ts';
import { serve } from './server.ts';

export const DIST = `${join(import.meta.dirname, '../../dist')}/`;

/** Where the one built folder is to work, and how it gets there. */
export const SETTINGS: Record<string, (reader: Reader) => Promise<Setting>> = {
  'at the root of a host': () => serve(() => DIST),
  'under a path': () => serve(() => DIST, '/atlas/v2/'),
  'offline, once visited': async (reader) => {
    const { root, stop } = await serve(() => DIST, '/atlas/v2/');
    await reader.goto(root);
    // Hundreds of files are saved, after some seconds, on a machine that may be busy.
    await until(reader, 'document.querySelector("[data-offline-note]").textContent.includes("can be read offline")', 90_000);
    await stop();
    return { root, stop: () => Promise.resolve() };
  },
  'from disk, in a folder with an awkward name': () => {
    const drive = mkdtempSync(join(tmpdir(), 'a drive '));
    const folder = join(drive, 'a b#c%20 (重庆) [1]', '/');
    cpSync(DIST, folder, { recursive: true });
    return Promise.resolve({ root: pathToFileURL(folder).href, stop: () => Promise.resolve(rmSync(drive, { recursive: true })) });
  },
};

export interface Setting {
  root: string;
  stop: () => Promise<void>;
}

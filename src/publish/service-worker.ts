import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
// Of the package only this: the rest of it takes as long to load as a site to build.
import { getManifest } from 'workbox-build/build/get-manifest.js';

const WORKER = fileURLToPath(new URL('../client/service-worker.ts', import.meta.url));
/** Not for a browser that has the atlas offline: the copy for the disk, editions to carry, what programs and hosts read. */
const LEFT_OUT = ['disk/**', 'downloads/**', '**/index.md', '_headers', '**/*.{br,gz}'];
const HASHED = /^(_astro|pagefind\/[^/]+)\//;
/** In bytes; larger than any file of the atlas, however it grows: workbox would leave out what is over it. */
const LARGEST = 1_000_000_000;

/**
 * Writes the service worker that keeps the whole atlas for reading offline. It names the final bytes of every file, so it
 * is written last.
 *
 * @returns how many files it keeps, and their bytes before compression
 */
export async function serviceWorker(dist: string): Promise<{ files: number; bytes: number }> {
  const { manifestEntries, count, size, warnings } = await getManifest({
    globDirectory: dist,
    globPatterns: ['**/*'],
    globIgnores: LEFT_OUT,
    // Entries are in one order on every machine.
    manifestTransforms: [(entries) => ({ manifest: entries.sort((a, b) => (a.url < b.url ? -1 : 1)) })],
    dontCacheBustURLsMatching: HASHED,
    maximumFileSizeToCacheInBytes: LARGEST,
  });
  if (warnings.length) throw new Error(`The service worker is not whole: ${warnings.join('; ')}`);
  await build({
    entryPoints: [WORKER],
    outfile: `${dist}sw.js`,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { FILES: JSON.stringify(manifestEntries), 'process.env.NODE_ENV': '"production"' },
  });
  return { files: count, bytes: size };
}

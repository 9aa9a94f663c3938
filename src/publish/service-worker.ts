import { generateSW } from 'workbox-build';

/** Not for a browser that has the atlas offline: the copy for the disk, editions to carry, what hosts or nobody reads. */
const LEFT_OUT = ['disk/**', 'downloads/**', '_headers', 'sw.js', '**/*.{br,gz}'];
const HASHED = /^(_astro|pagefind\/[^/]+)\//;
/** In bytes; larger than any file of the atlas. What is over it stops the build. */
const LARGEST = 20_000_000;

/**
 * Writes the service worker that keeps the whole atlas for reading offline. It names the final bytes of every file, so it
 * is written last. A new edition is saved beside the old one and takes over once no page of the atlas is open: a page
 * never meets the index of another edition.
 *
 * @returns how many files it keeps, and their bytes before compression
 */
export async function serviceWorker(dist: string): Promise<{ files: number; bytes: number }> {
  const { count, size, warnings } = await generateSW({
    globDirectory: dist,
    globPatterns: ['**/*'],
    globIgnores: LEFT_OUT,
    swDest: `${dist}sw.js`,
    // Entries are in one order on every machine.
    manifestTransforms: [(entries) => ({ manifest: entries.sort((a, b) => (a.url < b.url ? -1 : 1)) })],
    dontCacheBustURLsMatching: HASHED,
    maximumFileSizeToCacheInBytes: LARGEST,
    // A query chooses within a page: ?q=, the filters.
    ignoreURLParametersMatching: [/./],
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
  });
  if (warnings.length) throw new Error(`The service worker is not whole: ${warnings.join('; ')}`);
  return { files: count, bytes: size };
}

import { searchPage } from './index-address.ts';

/**
 * Reads one of the site's own files in a page opened from disk, where `fetch` is refused: the build has written each file
 * that a script may ask for once more, as a script that registers its bytes (`publish/disk-index.ts`).
 *
 * @param path from the site's root, such as `pagefind/start.pack`
 * @throws where this copy has no such file
 */
export async function fileFromDisk(path: string): Promise<ArrayBuffer> {
  const script = Object.assign(document.createElement('script'), { src: new URL(`../disk/${path}.js`, searchPage()).href });
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`../disk/${path}.js is missing from this copy of the atlas`));
    document.head.append(script);
  }).finally(() => script.remove());
  const files = (globalThis as unknown as { atlasFiles: Record<string, string> }).atlasFiles;
  const bytes = Uint8Array.from(atob(files[path]!), (character) => character.charCodeAt(0));
  // Whoever has read it keeps it.
  delete files[path];
  return bytes.buffer;
}

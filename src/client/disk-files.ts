import { searchPage } from './index-address.ts';

/**
 * Reads one of the site's own files in a page opened from disk, where `fetch` is refused: the build has written each file
 * that a script may ask for once more, as a script that registers its bytes (`publish/disk-index.ts`).
 *
 * @param path from the site's root, such as `pagefind/start.pack`
 * @throws where this copy has no such file
 */
export async function fileFromDisk(path: string): Promise<ArrayBuffer> {
  await runScript(`../disk/${path}.js`);
  const files = (globalThis as unknown as { atlasFiles: Record<string, string> }).atlasFiles;
  const bytes = Uint8Array.from(atob(files[path]!), (character) => character.charCodeAt(0));
  // Whoever has read it keeps it.
  delete files[path];
  return bytes.buffer;
}

function runScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(path, searchPage()).href;
    script.onload = () => resolve(script.remove());
    script.onerror = () => {
      script.remove();
      reject(new Error(`${path} is missing from this copy of the atlas`));
    };
    document.head.append(script);
  });
}

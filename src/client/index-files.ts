import { fileFromDisk } from './disk-files.ts';

/**
 * Where the files of the search index come from. They stand in the folder of the index beside the search page, and their
 * address is worked out from the link to that page, which the document holds and the browser resolves: so the index is
 * found at the root of a host, under any base path, and on disk.
 */
const FOLDER = '../pagefind/';

/** The address of the search page, from the link that every page has to it. */
export const searchPage = (): string => document.querySelector<HTMLAnchorElement>('a[data-search-page]')!.href;

/** The bytes of a file of the index as they were written. Throws where it cannot be had. */
async function bytesOf(name: string): Promise<ArrayBuffer> {
  if (location.protocol === 'file:') return fileFromDisk(`pagefind/${name}`);
  const response = await fetch(new URL(FOLDER + name, searchPage()));
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response.arrayBuffer();
}

/** Reads a gzipped file of the index. */
export async function readZipped(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const zipped = new Blob([await bytesOf(name)]).stream();
  return new Uint8Array(await new Response(zipped.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

/** Reads the file that holds, in one request, what every search needs: a line that lists its parts, then their bytes. */
export async function readPack(name: string): Promise<Map<string, Uint8Array>> {
  const bytes = await readZipped(name);
  const end = bytes.indexOf(10);
  let from = end + 1;
  const parts = new Map<string, Uint8Array>();
  for (const [part, length] of JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as [string, number][]) {
    parts.set(part, bytes.subarray(from, (from += length)));
  }
  return parts;
}

/** Reads a gzipped file of JSON. */
export const readJson = async <Value>(name: string): Promise<Value> =>
  JSON.parse(new TextDecoder().decode(await readZipped(name))) as Value;

/** Loads once; what failed is tried again when it is next asked for. */
export function kept<Key, Value>(cache: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const loading =
    cache.get(key) ??
    load().catch((error: unknown) => {
      cache.delete(key);
      throw error;
    });
  cache.set(key, loading);
  return loading;
}

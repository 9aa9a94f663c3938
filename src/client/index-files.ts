import { fileFromDisk } from './disk-files.ts';
import { folder, indexFile } from './index-address.ts';

/** A file of the index, unzipped as it comes. Throws where it cannot be had. */
async function unzipped(name: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const fromDisk = location.protocol === 'file:';
  const response = fromDisk ? new Response(await fileFromDisk(`pagefind/${folder()}/${name}`)) : await fetch(indexFile(name));
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response.body!.pipeThrough(new DecompressionStream('gzip'));
}

/** Reads a gzipped file of the index. */
export async function readZipped(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // Not by a Response: when a page is left while one is read, Firefox reports an error that nobody can take.
  const reader = (await unzipped(name)).getReader();
  for (let next; !(next = await reader.read()).done;) chunks.push(next.value);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Reads a gzipped file of JSON. */
export const readJson = async <Value>(name: string): Promise<Value> => parsed<Value>(await readZipped(name));

export const parsed = <Value>(json: Uint8Array): Value => JSON.parse(new TextDecoder().decode(json)) as Value;

/**
 * Reads the file that holds, in one request, what every search needs: three lengths of four bytes, then register, program
 * and table.
 *
 * @returns them as they arrive: the browser compiles what has come of the program while the rest is on its way, and the table is there
 * once the program has been read
 */
export async function readStart(): Promise<{ register: Uint8Array; program: Response; table: Promise<Uint8Array> }> {
  const reader = (await unzipped('start.pack')).getReader();
  let held = new Uint8Array();
  /** What has come, or comes next, up to a number of bytes. */
  const some = async (most: number) => {
    if (!held.length) {
      const { value, done } = await reader.read();
      if (done) throw new Error('start.pack ends before its parts do');
      held = value;
    }
    const taken = held.subarray(0, most);
    held = held.subarray(most);
    return taken;
  };
  const take = async (length: number) => {
    const taken = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const bytes = await some(length - at);
      taken.set(bytes, at);
      at += bytes.length;
    }
    return taken;
  };
  const lengths = new DataView((await take(12)).buffer);
  const register = await take(lengths.getUint32(0));
  let left = lengths.getUint32(4);
  let resolve!: (table: Promise<Uint8Array>) => void;
  const table = new Promise<Uint8Array>((done) => (resolve = done));
  const program = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const bytes = await some(left);
      left -= bytes.length;
      controller.enqueue(bytes);
      if (left) return;
      controller.close();
      resolve(take(lengths.getUint32(8)));
    },
  });
  return { register, program: new Response(program, { headers: { 'content-type': 'application/wasm' } }), table };
}

/**
 * Loads once; what failed is tried again when it is next asked for. Who needs it hears that it cannot be had; who only
 * expected it need not.
 */
export function kept<Key, Value>(cache: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const known = cache.get(key);
  if (known) return known;
  const loading = load();
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}

/** The same for what there is one of. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const cache = new Map<'it', Promise<Value>>();
  return () => kept(cache, 'it', load);
}

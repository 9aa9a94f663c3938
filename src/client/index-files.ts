import { fileFromDisk } from './disk-files.ts';
import { folder, indexFile } from './index-address.ts';

/** The bytes of a file of the index as they were written. Throws where it cannot be had. */
async function streamOf(name: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  if (location.protocol === 'file:') return new Blob([await fileFromDisk(`pagefind/${folder()}/${name}`)]).stream();
  const response = await fetch(indexFile(name));
  if (!response.ok) throw new Error(`${response.status} for ${name}`);
  return response.body!;
}

const unzipped = async (name: string) => (await streamOf(name)).pipeThrough(new DecompressionStream('gzip'));

/** Reads a gzipped file of the index. */
export async function readZipped(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // Not by a Response: when a page is left while one is read, Firefox reports an error that nobody can take.
  const reader = (await unzipped(name)).getReader();
  for (let next; !(next = await reader.read()).done;) chunks.push(next.value);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** What every search needs, in the order in which it arrives. */
export interface Start {
  register: Uint8Array;
  /** Pagefind's program: the browser compiles what has come while the rest is on its way. */
  program: Response;
  /** There once the program has been read. */
  table: Promise<Uint8Array>;
}

/**
 * Reads the file that holds, in one request, what every search needs: three lengths of four bytes, then register, program
 * and table.
 */
export async function readStart(): Promise<Start> {
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

/** Reads a gzipped file of JSON. */
export const readJson = async <Value>(name: string): Promise<Value> =>
  JSON.parse(new TextDecoder().decode(await readZipped(name))) as Value;

/**
 * Loads once; what failed is tried again when it is next asked for. Who needs it hears that it cannot be had; who only
 * expected it need not.
 */
export function kept<Key, Value>(cache: Map<Key, Promise<Value>>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const loading =
    cache.get(key) ??
    load().catch((error: unknown) => {
      cache.delete(key);
      throw error;
    });
  loading.catch(() => undefined);
  cache.set(key, loading);
  return loading;
}

/** The same for what there is one of. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const cache = new Map<'it', Promise<Value>>();
  return () => kept(cache, 'it', load);
}

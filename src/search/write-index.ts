import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { nameForms } from './name-forms.ts';
import type { SearchRecord } from './record.ts';
import { splitWords } from './split-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { idsIn, tableOf } from './table.ts';
import { wordsOf } from './words.ts';

/** What comes before the contents of every file that Pagefind writes for its own runtime. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Writes the search index: Pagefind's, of one record a thing, in files that a search on a slow line can do with.
 *
 * - `start.pack`: what every search needs, for one request: Pagefind's program and register, and the table of results;
 * - `words/…`: Pagefind's words, in parts that are fetched by the words that are asked for;
 * - `text/…`: the texts from which results cut their excerpts;
 * - `known.pack`: the site's own words, for a word that is not found.
 *
 * @param folder where the files go
 * @returns how many records were indexed
 */
export async function writeIndex(folder: string, records: readonly SearchRecord[]): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const words = records.map(wordsIn);
  const counts = new Map<string, number>();
  for (const word of words.flatMap((own) => [...own])) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [number, { address, title, page, kind, aliases }] of records.entries()) {
    // In the order of their frequency words stand in much the same places everywhere, and the index takes less room.
    const content = [...words[number]!].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1)).join(' ');
    const meta = { ...(kind !== 'fact' && { title }), ...(page && kind !== 'fact' && { page }), ...(aliases.length && { aliases: nameForms(aliases) }) };
    const { errors } = await index.addCustomRecord({ url: address, language: 'en', content, meta });
    if (errors.length) throw new Error(`Pagefind: ${address}: ${errors.join('; ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  if (failures.length) throw new Error(`Pagefind: ${failures.join('; ')}`);

  const addresses = new Map(
    files.filter(({ path }) => path.startsWith('fragment/')).map(({ path, content }) => [/en_\w+/.exec(path)![0], addressIn(content)]),
  );
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const register = files.find(({ path }) => path.endsWith('.pf_meta'))!;
  // Results name records by these; their order is known to both sides, so that the table need not repeat them.
  const inOrder = idsIn(gunzipSync(register.content).toString('latin1'), records.length).map((id) => byAddress.get(addresses.get(id) ?? '')!);
  if (inOrder.length !== records.length || inOrder.includes(undefined!)) throw new Error('Pagefind’s register does not list every record.');

  const write = (name: string, content: Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const parts = splitWords(files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => unsigned(content)));
  const firstWords = parts.map(({ first }) => first);
  const table = tableOf(inOrder, firstWords);
  const program = files.find(({ path }) => path === 'wasm.en.pagefind')!;
  write('start.pack', pack({ program: unsigned(program.content), register: unsigned(register.content), table: json(table) }));
  for (const [number, { content }] of parts.entries()) write(`words/${number}.pack`, zip(content));
  for (let from = 0; from < inOrder.length; from += table.texts) {
    write(`text/${from / table.texts}.pack`, zip(json(inOrder.slice(from, from + table.texts).map(({ kind, title, text }) => (kind === 'fact' ? title : text)))));
  }
  write('known.pack', zip(json(wordsOf(records))));
  return inOrder.length;
}

/**
 * The words of a record's text, each once: the excerpt is cut from the text itself. A statement that is a fact's title is
 * its text, and ids are put to it because people paste them.
 */
function wordsIn({ address, title, kind, text }: SearchRecord): Set<string> {
  const words = `${address.split('/').slice(2).join(' ')} ${kind === 'fact' ? title : text}`.toLowerCase().split(/[^\p{L}\p{N}+-]+/u);
  return new Set(words.filter((word) => word && !STOP_WORDS.has(word)));
}

const addressIn = (fragment: Uint8Array) => (JSON.parse(Buffer.from(unsigned(fragment)).toString()) as { url: string }).url;

const unsigned = (file: Uint8Array): Uint8Array => gunzipSync(file).subarray(SIGNATURE.length);
const zip = (content: Uint8Array) => gzipSync(content, { level: 9 });
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

/** Several files as one: a line that names them and says how long each is, then their bytes. */
function pack(parts: Record<string, Uint8Array>): Uint8Array {
  const list = JSON.stringify(Object.entries(parts).map(([name, content]) => [name, content.length]));
  return zip(Buffer.concat([Buffer.from(`${list}\n`), ...Object.values(parts)]));
}

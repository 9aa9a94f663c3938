/**
 * Pagefind's program, called as its own runtime calls it. The runtime itself stays behind: it fetches, unzips, caches and cuts
 * excerpts in its own ways, and weighs as much as all that the atlas adds. The version is pinned; tests search with it.
 */

/** What the program exports (`wasm-bindgen`): bytes are handed over by their place and length in its memory, a state by its place. */
interface Program {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(bytes: number, alignment: number): number;
  __wbindgen_free(place: number, bytes: number, alignment: number): void;
  init_pagefind(...register: Bytes): number;
  set_ranking_weights(state: number, ...weights: Bytes): number;
  load_index_chunk(state: number, ...words: Bytes): number;
  search(state: number, ...rest: [...query: Bytes, ...asTyped: Bytes, ...filter: Bytes, ...sort: Bytes, boolean, boolean]): Bytes;
}
type Bytes = [place: number, length: number];

/**
 * @param source the program as it arrives
 * @param register Pagefind's list of records, unzipped and without its signature
 * @param ranking Pagefind's weights, by its own names of them
 */
export async function startPagefind(source: Response, register: Uint8Array, ranking: object) {
  let program = {} as Program;
  const hand = (bytes: Uint8Array): Bytes => {
    const place = program.__wbindgen_malloc(bytes.length, 1);
    new Uint8Array(program.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  };
  const say = (text: string) => hand(new TextEncoder().encode(text));
  /** The values of JavaScript that the program knows from its beginning. */
  const giveValues = () => {
    const table = program.__wbindgen_externrefs;
    const start = table.grow(4);
    table.set(0, undefined);
    [undefined, null, true, false].forEach((value, place) => table.set(start + place, value));
  };
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: giveValues } };
  const { instance } = await WebAssembly.instantiateStreaming(source, imports);
  program = instance.exports as unknown as Program;
  program.__wbindgen_start();
  let state = program.set_ranking_weights(program.init_pagefind(...hand(register)), ...say(JSON.stringify(ranking)));
  return {
    /** Adds words, in the form of Pagefind's own files. */
    load(words: Uint8Array): void {
      state = program.load_index_chunk(state, ...hand(words));
    },
    /**
     * Finds one word.
     *
     * @param exactly whether only the word itself and its other endings will do, or what begins with it as well
     * @returns names of records with their scores
     */
    search(word: string, exactly: boolean): { p: string; s: number }[] {
      const [place, length] = program.search(state, ...say(word), ...say(word), ...say('{}'), ...say(''), exactly, false);
      const answer = new TextDecoder().decode(new Uint8Array(program.memory.buffer, place, length));
      program.__wbindgen_free(place, length, 1);
      return (JSON.parse(answer) as { results: { p: string; s: number }[] }).results;
    },
  };
}

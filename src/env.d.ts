declare namespace App {
  interface Locals {
    /** The page being rendered; set by the article layout, read by the components its prose uses. */
    page?: import('./atlas/model.ts').Page;
    /** Facts whose margin note already stands on the page. */
    noted?: Set<string>;
    /** How many tables of prose already stand on the page. */
    tables?: number;
    /** Id of the heading of prose that was last set, and how many tables stand under it. */
    under?: { id: string | undefined; tables: number };
  }
}

/**
 * Pagefind's WebAssembly as its own runtime calls it, which has no types: src/search/runtime.ts makes it a module. A
 * pointer stands for the state; every call that changes it gives a new one. Answers are JSON.
 */
declare module 'virtual:pagefind-runtime' {
  const wasm_bindgen: {
    (source: { module_or_path: Response }): Promise<unknown>;
    init_pagefind(register: Uint8Array): number;
    set_ranking_weights(pointer: number, weights: string): number;
    load_index_chunk(pointer: number, chunk: Uint8Array): number;
    search(
      ...parameters: [pointer: number, words: string, asTyped: string, filter: string, sort: string, exact: boolean, diacritics: boolean]
    ): string;
  };
}

declare module 'virtual:sources' {
  const sources: (import('./citing/source-reference.ts').Citable & { name: string })[];
  export default sources;
}

declare module 'virtual:places' {
  const places: import('./permalinks/place.ts').Place[];
  export default places;
}

/** Its published types lag behind. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'woff2'; keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}

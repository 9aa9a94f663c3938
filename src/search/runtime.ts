import { createIndex } from 'pagefind';

const NAME = 'virtual:pagefind-runtime';
/** The part of Pagefind's runtime that calls its WebAssembly. The rest fetches, unzips and cuts excerpts in its own ways. */
const PART = /let wasm_bindgen=.*?\}\)\(\{__proto__:null\}\);/s;

/**
 * Makes Pagefind's runtime, which Pagefind only writes beside an index, a module of the site's own scripts, so that it
 * is bundled, trimmed and loaded like everything else. The files of the index stay with `src/client/engine.ts`.
 */
export function pagefindRuntime() {
  return {
    name: 'pagefind-runtime',
    resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id: string) => {
      if (id !== `\0${NAME}`) return undefined;
      const { index } = await createIndex();
      const { files = [] } = (await index?.getFiles()) ?? {};
      const [part] = PART.exec(new TextDecoder().decode(files.find(({ path }) => path === 'pagefind.js')?.content)) ?? [];
      if (!part) throw new Error('Pagefind’s runtime does not hold wasm_bindgen where it did: its version has changed.');
      return { code: `${part}\nexport { wasm_bindgen };`, moduleSideEffects: false };
    },
  };
}

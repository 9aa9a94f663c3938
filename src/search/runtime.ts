import { createIndex } from 'pagefind';

const NAME = 'virtual:pagefind-runtime';
/** The part of Pagefind's runtime that calls its WebAssembly. The rest fetches, caches and cuts excerpts in its own ways. */
const PART = 'wasm_bindgen';

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
      const source = new TextDecoder().decode(files.find(({ path }) => path === 'pagefind.js')?.content);
      if (!source.includes(`let ${PART}=`)) throw new Error(`Pagefind's runtime holds no ${PART}: its version has changed.`);
      return { code: `${source}\nexport { ${PART} };`, moduleSideEffects: false };
    },
  };
}

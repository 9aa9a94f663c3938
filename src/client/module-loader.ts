/**
 * Runs modules that were written as classic scripts, because a browser refuses module scripts, `import()` and `fetch`
 * in pages opened from disk. The build puts this at the head of each page's script and wraps every module in a call of
 * `define`.
 */
const factories = new Map<string, Factory>();
const made = new Map<string, object>();
const loading = new Map<string, Promise<void>>();
const script = document.currentScript as HTMLScriptElement;

const modules = {
  define(name: string, factory: Factory): void {
    if (!factories.has(name)) factories.set(name, factory);
  },

  /** Runs an entry of the page. An error in one does not keep the others from running. */
  run(name: string): void {
    try {
      need(name);
    } catch (error) {
      reportError(error);
    }
  },
};

function need(name: string): object {
  const ready = made.get(name);
  if (ready) return ready;
  const module = { exports: {} };
  made.set(name, module.exports);
  factories.get(name)!(need, module, load, new URL(name, script.src).href);
  made.set(name, module.exports);
  return module.exports;
}

/** What `import()` does: the module and what it needs are fetched once, then run. */
async function load(...names: [string, ...string[]]): Promise<object> {
  await Promise.all(names.filter((name) => !factories.has(name)).map(fetchModule));
  return need(names[0]);
}

function fetchModule(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const fetched = new Promise<void>((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), { src: new URL(name, script.src).href });
    element.onload = () => resolve();
    element.onerror = () => {
      // The next attempt may succeed: the reader may be online again.
      loading.delete(name);
      element.remove();
      reject(new Error(`${element.src} could not be loaded`));
    };
    document.head.append(element);
  });
  loading.set(name, fetched);
  return fetched;
}

type Factory = (need: (name: string) => object, module: { exports: object }, load: unknown, url: string) => void;

(globalThis as unknown as { atlasModules: typeof modules }).atlasModules = modules;

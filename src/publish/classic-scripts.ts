import { init, parse } from 'es-module-lexer';
import { transform } from 'esbuild';
import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { applyEdits, attribute, listFiles, replaceElement, textOf, writeHashed, type Edit, type Fit } from './built-pages.ts';
import { wayTo } from './links.ts';

/** The name by which a browser knows the modules of a page. */
const REGISTRY = 'atlasModules';
const LOADER = new URL('../client/module-loader.ts', import.meta.url);
const TARGET = { minify: true, target: 'es2022', charset: 'utf8' } as const;

/**
 * Turns the module scripts of every page into one classic script for each kind of page, and each module that is
 * imported only when needed into a classic script of its own: opened from disk, browsers run no others. Modules stay
 * what they were: each runs once, in the same order, and what two of them share is shared.
 *
 * @param dist the built folder, with a slash at its end
 * @param base path of the site on its host, as far as it is known
 * @returns what fits a page; and what is done once all are: writes what they import only when needed, and says how many scripts
 * there are
 * @throws where a module cannot be a classic script (`await` at its top level) or imports what was not built
 */
export async function classicScripts(dist: string, base: string): Promise<{ fit: Fit; finish: () => Promise<number> }> {
  await init;
  const loader = (await transform(readFileSync(LOADER, 'utf8'), { ...TARGET, loader: 'ts', format: 'iife' })).code;
  const files = listFiles(dist).filter((file) => /^_astro\/[^/]+\.js$/.test(file));
  const modules: Modules = new Map(files.map((file) => [basename(file), readModule(readFileSync(dist + file, 'utf8'))]));
  // A module is kept for ever under its name; were the loader to change, it would not understand the old ones.
  const version = hashOf(loader).slice(0, 4);
  // Astro names what stands in a component after all of the way to it.
  const fileOf = (name: string) => name.replace(/\.astro_astro_type_script_index_\d+_lang/, '').replace(/\.js$/, `.${version}.js`);
  // Pages of a kind share their modules: each is made once.
  const defined = new Map<string, Promise<string>>();
  const define = (name: string) => {
    const made = defined.get(name) ?? functionOf(name, modules, fileOf).then((code) => `${REGISTRY}.define("${fileOf(name)}",${code});\n`);
    defined.set(name, made);
    return made;
  };
  const onPages = new Set<string>();
  const written = new Set<string>();

  const fit: Fit = async ({ address }, elements) => {
    const scripts = elements.filter((element) => element.tagName === 'script' && attribute(element, 'type') === 'module');
    if (!scripts.length) return [];
    const entries = scripts.map((script) => {
      const source = attribute(script, 'src');
      const name = source ? basename(source) : `${hashOf(textOf(script))}.js`;
      if (!source) modules.set(name, readModule(textOf(script)));
      return name;
    });
    const names = withNeeded(entries, modules);
    const definitions = await Promise.all(names.map(define));
    const runs = entries.map((name) => `${REGISTRY}.run("${fileOf(name)}");\n`);
    const file = writeHashed(dist, 'page', 'js', [loader, ...definitions, ...runs].join(''));
    names.forEach((name) => onPages.add(name));
    written.add(file);
    return scripts.map((script, index) =>
      replaceElement(script, index ? '' : `<script defer src="${wayTo(file, address, base)}"></script>`),
    );
  };
  const finish = async () => {
    for (const file of files) rmSync(dist + file);
    for (const name of importedLater(onPages, modules)) {
      writeFileSync(`${dist}_astro/${fileOf(name)}`, await define(name));
      written.add(`/_astro/${fileOf(name)}`);
    }
    return written.size;
  };
  return { fit, finish };
}

/** The modules and all that they import at once, each after what it needs. */
function withNeeded(names: readonly string[], modules: Modules): string[] {
  const seen = new Set<string>();
  const ordered: string[] = [];
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    moduleNamed(name, modules).needs.forEach(({ target }) => visit(target));
    ordered.push(name);
  };
  names.forEach(visit);
  return ordered;
}

/** Every module that a page may come to import with `import()`, and all that those need. */
function importedLater(onPages: ReadonlySet<string>, modules: Modules): Set<string> {
  const later = new Set<string>();
  const visit = (name: string) =>
    moduleNamed(name, modules).lazy.forEach(({ target }) => {
      for (const needed of withNeeded([target], modules)) {
        if (later.has(needed)) continue;
        later.add(needed);
        visit(needed);
      }
    });
  onPages.forEach(visit);
  return later;
}

/** One module as a function; an `import()` in it becomes a call that names every file to be loaded. */
async function functionOf(name: string, modules: Modules, fileOf: (name: string) => string): Promise<string> {
  const { code, needs, lazy } = moduleNamed(name, modules);
  if (name.startsWith('preload-helper.')) return helperOf(code);
  const edits = [
    ...needs.map(({ start, end, target }): Edit => ({ start, end, text: fileOf(target) })),
    ...lazy.map(({ start, end, target }): Edit => {
      const files = withNeeded([target], modules).reverse().map(fileOf);
      return { start, end, text: `__load(${files.map((file) => `"${file}"`).join()})` };
    }),
  ];
  const options = { ...TARGET, format: 'cjs', sourcefile: name, define: { 'import.meta.url': '__url' } } as const;
  const { code: classic } = await transform(applyEdits(code, edits), options);
  return `(require,module,__load,__url)=>{${classic.trim()}}`;
}

/** The bundler wraps every lazy import in a helper that loads styles and modules ahead. There are none: `__load` asks for all at once. */
function helperOf(code: string): string {
  const [, [helper]] = parse(code);
  return `(require,module)=>{module.exports={${helper!.n}:(load)=>load()}}`;
}

function readModule(code: string): Module {
  const [imports] = parse(code);
  return {
    code,
    needs: imports.flatMap(({ n, d, s, e }) => (n !== undefined && d === -1 ? [{ start: s, end: e, target: basename(n) }] : [])),
    // An import() of a computed address is left to the browser.
    lazy: imports.flatMap(({ n, d, ss, se }) => (n !== undefined && d > -1 ? [{ start: ss, end: se, target: basename(n) }] : [])),
  };
}

function moduleNamed(name: string, modules: Modules): Module {
  const found = modules.get(name);
  if (!found) throw new Error(`A script imports "${name}", which was not built. Built were: ${[...modules.keys()].join(', ')}.`);
  return found;
}

const hashOf = (text: string): string => hash('sha256', text).slice(0, 8);

type Modules = Map<string, Module>;

interface Module {
  code: string;
  /** What it imports at once, with the place of the name. */
  needs: Import[];
  /** What it imports when it is needed, with the place of the whole `import(…)`. */
  lazy: Import[];
}

interface Import {
  start: number;
  end: number;
  target: string;
}

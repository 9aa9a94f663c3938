import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from './collections.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Loads a folder of YAML files, one entry a file. Astro's own loader reads YAML 1.1, in which an impossible day
 * silently becomes another one; this reads exactly what the checks read.
 */
export function yamlFiles(collection: CollectionName): Loader {
  return {
    name: 'yaml-files',
    async load(context) {
      const base = new URL(`content/${collection}/`, context.config.root);
      const load = async () => {
        const names = await Array.fromAsync(glob('*.yaml', { cwd: fileURLToPath(base) }));
        const entries = await Promise.all(names.map((name) => read(context, base, name)));
        // All at once, so that no page meets a store that is half full.
        context.store.clear();
        for (const entry of entries) if (entry) context.store.set(entry);
      };
      await load();
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(fileURLToPath(base))) void load();
      });
    },
  };
}

async function read(context: LoaderContext, base: URL, name: string) {
  const file = new URL(name, base);
  const text = await readFile(file, 'utf8');
  const id = name.slice(0, -'.yaml'.length);
  const raw = readYaml(text).data as Record<string, unknown>;
  try {
    const data = await context.parseData({ id, data: raw, filePath: fileURLToPath(file) });
    return { id, data, digest: context.generateDigest(text) };
  } catch (error) {
    if (!context.watcher) throw error;
    // The checks report what is wrong, with its line; while the site is being edited the other files stay usable.
    context.logger.debug(`${name} does not match its schema`);
    return undefined;
  }
}

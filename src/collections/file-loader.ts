import { glob, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { readContentFile } from './read-content.ts';

/**
 * Loads a folder of files, one entry a file: YAML, or a diagram under its front matter. Astro's own loader reads YAML 1.1, in which an impossible day
 * silently becomes another one; this reads exactly what the checks read.
 */
export function contentFiles(collection: CollectionName): Loader {
  return {
    name: 'content-files',
    async load(context) {
      const ending = `.${COLLECTIONS[collection].format}`;
      const base = new URL(`content/${collection}/`, context.config.root);
      const load = async () => {
        const names = await Array.fromAsync(glob(`*${ending}`, { cwd: fileURLToPath(base) }));
        const entries = await Promise.all(names.map((name) => read(context, collection, new URL(name, base))));
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

async function read(context: LoaderContext, collection: CollectionName, url: URL) {
  const path = fileURLToPath(url);
  const text = await readFile(path, 'utf8');
  const { id, data: raw, diagram } = readContentFile(`content/${collection}/${basename(path)}`, text);
  try {
    const data = await context.parseData({ id, data: raw as Record<string, unknown>, filePath: path });
    return { id, data, digest: context.generateDigest(text), ...(diagram !== undefined && { body: diagram }) };
  } catch (error) {
    if (!context.watcher) throw error;
    // The checks report what is wrong, with its line; while the site is being edited the other files stay usable.
    context.logger.debug(`${id} does not match its schema`);
    return undefined;
  }
}

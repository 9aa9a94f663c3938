import { fileFromDisk, scriptFromDisk } from './disk-files.ts';
import { siteRoot } from './site-root.ts';

/**
 * Pagefind in pages opened from disk: the same runtime over the same index, a file of which is loaded when it is needed,
 * as a script (`publish/disk-index.ts` writes them).
 *
 * @returns what Pagefind's `createInstance` gives; the addresses of its results are complete
 */
export async function engineFromDisk(): Promise<object> {
  scope.atlasDiskFetch = async (address) => new Response(await fileFromDisk(address.slice(1).split('?')[0]!));
  await scriptFromDisk('disk/pagefind/pagefind.js');
  const engine = scope.atlasPagefind!.createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  const withAddresses =
    (search: Search): Search =>
    async (...query) => {
      const found = await search(...query);
      return (
        found && { ...found, results: found.results.map((result) => ({ ...result, data: async () => complete(await result.data()) })) }
      );
    };
  return { ...engine, search: withAddresses(engine.search), debouncedSearch: withAddresses(engine.debouncedSearch) };
}

/** Pagefind names pages from the root of a host; here the root is a folder. */
function complete(page: FoundPage): FoundPage {
  const address = (url: string) => new URL(url.replace(/^\//, ''), siteRoot()).href;
  return { ...page, url: address(page.url), sub_results: page.sub_results.map((part) => ({ ...part, url: address(part.url) })) };
}

const scope = globalThis as unknown as {
  atlasDiskFetch?: (address: string) => Promise<Response>;
  atlasPagefind?: { createInstance(options: object): { search: Search; debouncedSearch: Search } };
};

type Search = (...query: unknown[]) => Promise<{ results: { data(): Promise<FoundPage> }[] } | null>;

interface FoundPage {
  url: string;
  sub_results: { url: string }[];
}

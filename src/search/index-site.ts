import { readAtlas } from '../atlas/read-atlas.ts';
import { readPages, type Visit } from '../publish/built-pages.ts';
import { writeFiles } from '../publish/write-files.ts';
import { entryRecords, sectionNames } from './entry-records.ts';
import { pageParts, pageRecords } from './page-records.ts';
import { openIndex } from './write-index.ts';

/** Where every page is told what it must know before it can ask for the index. */
const PLACE = 'data-search-index=""';

/**
 * Indexes everything of the built site that has an address of its own.
 *
 * @param root the project's folder, which holds `content/`
 * @returns what is to visit every page; and what then writes the index, tells the pages where it is, and says how many records it
 * holds
 */
export async function indexSite(dist: string, root: string): Promise<{ visit: Visit; finish: () => Promise<number> }> {
  const atlas = readAtlas(root);
  const [listed, sections] = [entryRecords(atlas), sectionNames(atlas)];
  const entries = new Map(listed.map((entry) => [entry.address, entry]));
  const index = await openIndex();
  // Those that are pages are added with what stands there.
  listed.filter(({ address }) => address.includes('#')).forEach((entry) => index.add(entry));
  return {
    visit: ({ address }, elements) => {
      const parts = pageParts(address, elements).map((part) => ({
        ...part,
        aliases: [...part.aliases, ...(sections[part.address] ?? [])],
      }));
      pageRecords(parts, entries).forEach((record) => index.add(record));
    },
    finish: async () => {
      const { records, edition, borders } = await index.write(`${dist}pagefind/`);
      const told = `data-search-index="${[edition, ...borders].join(' ')}"`;
      await writeFiles(readPages(dist).map(({ file, html }) => [dist + file, () => html.replace(PLACE, told)]));
      return records;
    },
  };
}

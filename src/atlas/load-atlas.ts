import { getCollection } from 'astro:content';
import { readProse } from '../collections/read-prose.ts';
import { linkAtlas } from './link-atlas.ts';
import type { Atlas, Content, PageData, Section } from './model.ts';

let linked: { atlas: Atlas; signature: string } | undefined;

/** The atlas, linked once a build; while it is being edited, anew whenever a content file has changed. */
export async function getAtlas(): Promise<Atlas> {
  if (linked && !import.meta.env.DEV) return linked.atlas;
  const entries = await loadEntries();
  const signature = Object.values(entries)
    .flatMap((list) => list.map(({ id, digest }) => `${id} ${digest}`))
    .join('\n');
  if (linked?.signature !== signature) linked = { atlas: linkAtlas(contentOf(entries)), signature };
  return linked.atlas;
}

async function loadEntries() {
  const [facts, organisations, terms, sources] = await Promise.all([
    getCollection('facts'),
    getCollection('organisations'),
    getCollection('terms'),
    getCollection('sources'),
  ]);
  const [regions, measures, sectors, model, about] = await Promise.all([
    getCollection('regions'),
    getCollection('measures'),
    getCollection('sectors'),
    getCollection('model'),
    getCollection('about'),
  ]);
  return { facts, organisations, terms, sources, regions, measures, sectors, model, about };
}

function contentOf(entries: Awaited<ReturnType<typeof loadEntries>>): Content {
  const page = (section: Section, entry: { id: string; body?: string }, data: PageData): Content['pages'][number] => ({
    ...{ section, id: entry.id, data },
    prose: readProse(entry.body ?? ''),
  });
  return {
    facts: sorted(entries.facts),
    organisations: sorted(entries.organisations),
    terms: sorted(entries.terms),
    sources: sorted(entries.sources),
    pages: [
      ...sorted(entries.regions).map((entry) => page('regions', entry, { ...entry.data, region: entry.data })),
      ...sorted(entries.measures).map((entry) => page('measures', entry, { ...entry.data, measure: entry.data })),
      ...sorted(entries.sectors).map((entry) => page('sectors', entry, { ...entry.data, sector: entry.data })),
      ...sorted(entries.model).map((entry) => page('model', entry, entry.data)),
      ...sorted(entries.about).map((entry) => page('about', entry, entry.data)),
    ],
  };
}

/** In the editors' order; sources have none and go by id, as files are not found in the same order on every machine. */
function sorted<Entry extends { id: string; data: object }>(entries: Entry[]): Entry[] {
  const order = ({ data }: Entry) => ('order' in data ? Number(data.order) : 0);
  return [...entries].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

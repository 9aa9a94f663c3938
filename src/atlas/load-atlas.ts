import { getCollection } from 'astro:content';
import { readProse } from '../collections/read-prose.ts';
import { linkAtlas } from './link-atlas.ts';
import type { Atlas, Content, PageData, Section } from './model.ts';

let loaded: Promise<Atlas> | undefined;

/** The atlas, linked once a build; anew for every page while it is being edited. */
export function getAtlas(): Promise<Atlas> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

async function load(): Promise<Atlas> {
  const page = (section: Section, entry: { id: string; body?: string }, data: PageData): Content['pages'][number] => ({
    ...{ section, id: entry.id, data },
    prose: readProse(entry.body ?? ''),
  });
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
  return linkAtlas({
    facts: sorted(facts),
    organisations: sorted(organisations),
    terms: sorted(terms),
    sources: sorted(sources),
    pages: [
      ...regions.map((entry) => page('regions', entry, { ...entry.data, region: entry.data })),
      ...measures.map((entry) => page('measures', entry, { ...entry.data, measure: entry.data })),
      ...sectors.map((entry) => page('sectors', entry, { ...entry.data, sector: entry.data })),
      ...model.map((entry) => page('model', entry, entry.data)),
      ...about.map((entry) => page('about', entry, entry.data)),
    ],
  });
}

/** In the editors' order; sources have none and go by id, as files are not found in the same order on every machine. */
function sorted<Entry extends { id: string; data: object }>(entries: Entry[]): Entry[] {
  const order = ({ data }: Entry) => ('order' in data ? Number(data.order) : 0);
  return [...entries].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

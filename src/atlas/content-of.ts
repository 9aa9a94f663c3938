import { readProse } from '../collections/read-prose.ts';
import type { Content, PageData, Section } from './model.ts';

/** The entries of all collections, in the editors' order and with their prose read, whoever loaded them. */
export function contentOf(entries: Entries): Content {
  const page = (section: Section, entry: { id: string; body?: string | undefined }, data: PageData): Content['pages'][number] => ({
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
function sorted<Entry extends { id: string; data: object }>(entries: readonly Entry[]): Entry[] {
  const order = ({ data }: Entry) => ('order' in data ? Number(data.order) : 0);
  return [...entries].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}

type Written<Data> = { id: string; data: Data; body?: string | undefined }[];

export interface Entries extends Pick<Content, 'facts' | 'organisations' | 'terms' | 'sources'> {
  regions: Written<NonNullable<PageData['region']>>;
  measures: Written<NonNullable<PageData['measure']>>;
  sectors: Written<NonNullable<PageData['sector']>>;
  model: Written<PageData>;
  about: Written<PageData>;
}

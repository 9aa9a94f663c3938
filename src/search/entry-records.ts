import { facetsOf, idsOf } from '../atlas/facets.ts';
import { figureInChinese } from '../atlas/figures.ts';
import type { Atlas, Named, Page } from '../atlas/model.ts';
import { NONE, type SearchRecord } from './record.ts';

const PAGE_KINDS = { regions: 'region', measures: 'measure', sectors: 'sector', model: 'model', about: 'page' } as const;

/**
 * Everything in the atlas that has an address of its own and is found under its own words. Of a page only its names are
 * here: its text is read from the page itself, where figures and names are written out.
 */
export function entryRecords(atlas: Atlas): SearchRecord[] {
  return [
    ...atlas.pages.map(pageRecord),
    ...atlas.pages.flatMap((page) => scenarioRecords(atlas, page)),
    ...atlas.facts.map((fact): SearchRecord => {
      const { verdict, region } = facetsOf(fact);
      return {
        ...{ address: fact.address, title: fact.statement, page: fact.topic, kind: 'fact', text: '' },
        // Its statement is in English.
        pageAliases: fact.about.flatMap((reference) => chineseOf(atlas, reference) ?? []),
        ...{ aliases: (fact.figures ?? []).flatMap(figureInChinese), facets: { verdict, region, sector: idsOf('sectors', fact.about) } },
      };
    }),
    ...atlas.organisationGroups.flatMap(({ entries }) => entries.map((entry) => namedRecord(atlas, entry, 'organisation'))),
    ...atlas.termGroups.flatMap(({ entries }) => entries.map((entry) => namedRecord(atlas, entry, 'term'))),
    ...sourceRecords(atlas),
  ];
}

/** What readers call sections of pages, by the address of each. */
export const sectionNames = (atlas: Atlas): Record<string, string[]> =>
  Object.fromEntries(
    atlas
      .section('about')
      .flatMap(({ address, data }) => Object.entries(data.sections ?? {}).map(([id, names]) => [`${address}#${id}`, names])),
  );

function pageRecord({ address, section, id, data }: Page): SearchRecord {
  return {
    ...{ address, title: data.title, kind: PAGE_KINDS[section], text: '' },
    aliases: names(data.title, data.chinese, data.pinyin, ...(data.aliases ?? [])),
    facets: { ...NONE, region: section === 'regions' ? [id] : [], sector: section === 'sectors' && data.sector ? [id] : [] },
  };
}

function scenarioRecords(atlas: Atlas, page: Page): SearchRecord[] {
  return (page.data.sector?.scenarios ?? []).map(({ id, title, chinese, pinyin, aliases = [], explanation }) => ({
    ...{ address: `${page.address}#${id}`, title, page: page.data.title, kind: 'scenario', text: atlas.text(explanation) },
    aliases: names(title, chinese, pinyin, ...aliases),
    facets: { ...NONE, sector: [page.id] },
  }));
}

function namedRecord(atlas: Atlas, entry: Named, kind: SearchRecord['kind']): SearchRecord {
  const { address, name, chinese, pinyin, aliases = [], inSource, text, note } = entry;
  return {
    ...{ address, title: name, kind, text: atlas.text([text, note].filter(Boolean).join(' ')) },
    aliases: names(name, chinese, pinyin, ...aliases, ...(inSource?.split('; ') ?? [])),
    facets: NONE,
  };
}

function sourceRecords(atlas: Atlas): SearchRecord[] {
  return atlas.sources.flatMap(({ address, title, titleOriginal, name, publisher, author, aliases = [], paragraphs = [], reliability }) => [
    {
      ...{ address, title, page: name, kind: 'source', text: atlas.text(reliability) },
      ...{ aliases: names(titleOriginal, publisher, author, ...aliases), facets: NONE },
    },
    ...paragraphs.map(({ id, gist }): SearchRecord => {
      const text = atlas.text(gist);
      return { address: `${address}#${id}`, title: `${name}, ${id}`, page: title, kind: 'source', text, aliases: [], facets: NONE };
    }),
  ]);
}

const chineseOf = (atlas: Atlas, reference: string): string | undefined =>
  /^(organisations|terms)\//.test(reference) ? atlas.named(reference).chinese : atlas.page(reference).data.chinese;

const names = (...all: (string | undefined)[]): string[] => all.filter((name) => name !== undefined);

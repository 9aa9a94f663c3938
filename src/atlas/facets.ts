import type { Atlas, Fact } from './model.ts';
import { beginning } from './short-title.ts';

/** What the register can be narrowed by, in the order its fields stand in. */
const FACETS = { verdict: 'Verdict', kind: 'Kind', region: 'Region', year: 'Year', source: 'Source' } as const;
export type Facet = keyof typeof FACETS;

/** A fact's values of each facet: ids for regions and sources, years as the fact names them (date, end, target year). */
export function facetsOf(fact: Fact): Record<Facet, string[]> {
  const years = [fact.date, fact.until, fact.by].flatMap((date) => (date === undefined ? [] : String(date).slice(0, 4)));
  return {
    verdict: [fact.verdict],
    kind: [fact.kind],
    region: idsOf('regions', fact.about),
    year: [...new Set(years)],
    source: [...new Set(fact.evidence.map(({ source }) => source))],
  };
}

/** The same as the filter of a page reads it. */
export const facetData = (facets: Record<Facet, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(facets).map(([facet, values]) => [`data-${facet}`, values.join('|')]));

/** The ids of one collection among references. */
export const idsOf = (collection: string, references: readonly string[]): string[] =>
  references.flatMap((reference) => (reference.startsWith(`${collection}/`) ? reference.slice(collection.length + 1) : []));

/** A source's name; where others have the same, with the beginning of its title. */
function sourceLabel(atlas: Atlas, id: string): string {
  const { name, title } = atlas.source(id);
  return atlas.sources.some((other) => other.name === name && other.id !== id) ? `${name}: ${beginning(title, 48)}` : name;
}

/**
 * Every value of every facet, with how many of the facts have it.
 *
 * @param facts all of the atlas's, where no others are given
 * @returns by facet; the most frequent values first, years in their order
 */
export function countFacets(atlas: Atlas, facts = atlas.facts) {
  const facets = facts.map(facetsOf);
  const labels: Partial<Record<Facet, (value: string) => string>> = {
    region: (id) => atlas.page(`regions/${id}`).data.title,
    source: (id) => sourceLabel(atlas, id),
  };
  return (Object.keys(FACETS) as Facet[]).map((facet) => {
    const occurrences = Map.groupBy(
      facets.flatMap((values) => values[facet]),
      (value) => value,
    );
    const values = [...occurrences].map(([value, { length: count }]) => ({ value, label: labels[facet]?.(value) ?? value, count }));
    values.sort((a, b) => (facet === 'year' ? Number(a.value) - Number(b.value) : b.count - a.count));
    return { facet, label: FACETS[facet], values };
  });
}

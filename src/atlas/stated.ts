import type { Atlas, Fact } from './model.ts';

/**
 * Where a fact comes from: each source that states it, with the place in it.
 *
 * @returns how a line of text names it ("Luo Lin 2020, p31"), its parts, and the address of the source or of its paragraph
 */
export function statedIn(fact: Fact, atlas: Atlas): { text: string; source: string; locator: string | undefined; address: string }[] {
  return fact.evidence.flatMap(({ relation, source: id, locator }) => {
    if (relation !== 'states') return [];
    const { name, address, paragraphs } = atlas.source(id);
    const anchor = paragraphs?.some((paragraph) => paragraph.id === locator) ? `#${locator}` : '';
    return [{ text: [name, locator].filter(Boolean).join(', '), source: name, locator, address: address + anchor }];
  });
}

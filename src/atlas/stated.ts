import type { Atlas, Fact, Source } from './model.ts';

/** A place in a source as text shows it: a numbered paragraph by its sign, for p31 would be read as a page. */
export const locatorInText = (locator: string | undefined): string | undefined => locator?.replace(/^p(?=\d+$)/, '¶');

/**
 * Where a fact comes from: each source that states it, with the place in it.
 *
 * @returns how a line of text names it ("Luo Lin 2020, ¶31"), its parts, and the address of the source or of its paragraph
 */
export function statedIn(fact: Fact, atlas: Atlas): { text: string; source: string; locator: string | undefined; address: string }[] {
  return fact.evidence.flatMap(({ relation, source: id, locator }) => {
    if (relation !== 'states') return [];
    const { name, address, paragraphs } = atlas.source(id);
    const anchor = paragraphs?.some((paragraph) => paragraph.id === locator) ? `#${locator}` : '';
    return [{ text: [name, locatorInText(locator)].filter(Boolean).join(', '), source: name, locator, address: address + anchor }];
  });
}

/** A source's part in the record: the claims that it makes itself, and those of others that it is held against. */
export function claimsOf({ id, facts }: Source): { stated: Fact[]; heldAgainst: Fact[] } {
  const states = (fact: Fact) => fact.evidence.some(({ source, relation }) => source === id && relation === 'states');
  return { stated: facts.filter(states), heldAgainst: facts.filter((fact) => !states(fact)) };
}

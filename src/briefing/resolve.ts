import { citedAddress, editionName, placeReference } from '../citing/place-reference.ts';
import type { Edition } from '../citing/edition.ts';
import { sourceReference, type Citable } from '../citing/source-reference.ts';
import { STYLES, type Style } from '../citing/styles.ts';
import { plain, type Reference } from '../citing/reference.ts';
import { MARK, type Place } from '../permalinks/place.ts';
import type { Briefing } from './briefing.ts';

/** A briefing with the atlas's words in it, ready to be shown or exported: what every export prints. */
export interface BriefingDocument {
  title: string;
  /** "Chongqing Blockchain Atlas, edition 0.1.0 of 2026-11-26. Drawn up on 2026-11-27." */
  imprint: string;
  parts: BriefingPart[];
  /** Numbered from 1, in the order in which the parts name them. */
  references: string[];
}

export type BriefingPart =
  | { note: string }
  | {
      title: string;
      /** From the root, with its fragment. */
      address: string;
      /** Where it stands in the atlas. */
      page: string;
      /** Paragraphs, and tables as rows of cells. */
      blocks: Block[];
      /** How it stands: its verdict, or those of the facts in it. */
      standing?: string;
      /** Its permanent address. */
      url: string;
      /** Numbers of its references. */
      references: number[];
      /** The text is not what it was when it was added. */
      changed?: boolean;
    }
  | { missing: string };

/**
 * Fills a briefing with the atlas's words and numbers its references: the place itself, then the sources it rests on.
 *
 * @param address makes a path from the root the address to print
 */
export function resolveBriefing(briefing: Briefing, { places, sources, edition, today, style, address }: Resources): BriefingDocument {
  const references = new Set<string>();
  const numberOf = (reference: Reference) => {
    const text = plain(STYLES[style].format({ ...reference, accessed: today }));
    return [...references.add(text)].indexOf(text) + 1;
  };
  const parts = briefing.items.map((item): BriefingPart => {
    if ('note' in item) return item;
    const place = places.get(item.address);
    if (!place) return { missing: item.address };
    const url = address(citedAddress(place.address, place.digest));
    const numbers = new Set([numberOf(placeReference({ title: place.title, page: place.page, url, edition }))]);
    const numbersOf = (from: Place['from'] = []) =>
      from.flatMap(({ source, locator }) => {
        const found = sources.find(({ id }) => id === source);
        if (!found) return [];
        const where = address(`/sources/${source}/${locator ? `#${locator}` : ''}`);
        const number = numberOf(sourceReference(found, { locator, address: where }));
        numbers.add(number);
        return number;
      });
    // Every figure says where it comes from and how it stands, the first time in words.
    const told = new Set<string>();
    const text = place.text.replace(MARK, (_, id: string) => {
      const fact = places.get(`/facts/#${id}`);
      const verdict = told.has(id) ? [] : (fact?.verdict ?? []);
      told.add(id);
      return ` [${[...new Set(numbersOf(fact?.from)), verdict].flat().join(', ')}]`;
    });
    numbersOf(place.from);
    return {
      ...{ title: place.title, address: place.address, page: place.page, blocks: text === place.title ? [] : blocksOf(text), url },
      references: [...numbers].sort((a, b) => a - b),
      ...(place.verdict && { standing: `Verdict: ${place.verdict}.` }),
      ...(place.verdicts && { standing: `Facts in it: ${place.verdicts}.` }),
      ...(item.digest && item.digest !== place.digest && { changed: true }),
    };
  });
  const imprint = `${editionName(edition)}. Drawn up on ${today}.`;
  return { title: briefing.title || 'Briefing', imprint, parts, references: [...references] };
}

/** Lines with tabs that follow one another are the rows of one table. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const last = blocks.at(-1);
    const cells = line.split('\t');
    if (cells.length === 1) blocks.push(line);
    else if (Array.isArray(last)) last.push(cells);
    else blocks.push([cells]);
  }
  return blocks;
}

export type Block = string | string[][];

interface Resources {
  places: ReadonlyMap<string, Place>;
  sources: readonly Citable[];
  edition: Edition;
  /** ISO 8601. */
  today: string;
  style: Style;
  address: (path: string) => string;
}

/** "Verdict: disputed. [1, 2]": the line under a part. */
export function standingOf({ standing, references, changed }: Extract<BriefingPart, { url: string }>): string {
  const said = [standing, changed && 'The text has changed since it was added.', `[${references.join(', ')}]`];
  return said.filter(Boolean).join(' ');
}

export const MISSING = 'is not in this edition of the atlas.';

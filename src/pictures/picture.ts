import { version } from '../../package.json';
import type { Atlas, Fact } from '../atlas/model.ts';
import { locatorInText, statedIn } from '../atlas/stated.ts';

/** A picture of the atlas: what its frame shows, what its files hold, what search and lists say of it. */
export interface Picture {
  /** Its anchor on the page and the name of its files. */
  id: string;
  /** Address of the page it stands on. */
  page: string;
  title: string;
  /** What a reader who cannot see it is told in its place. */
  description: string;
  /**
   * The drawing, as one <svg> with a viewBox, a <title>, a <desc> and no style of its own: colours and faces are
   * presentation attributes that name the site's tokens, such as fill="var(--ink)". So it follows the theme on the page, and
   * one replacement makes it stand alone. It names its natural size; the frame shows it so, or smaller.
   */
  svg: string;
  /** The same, drawn for a narrow frame, with ids of its own. */
  narrow?: string | undefined;
  /** A line under its title: how to read it. */
  caption?: string | undefined;
  /** Where it leads, for those who can follow it: not on paper, not in its files. */
  leads?: string | undefined;
  /** The facts it is drawn from; its source line names where they come from. */
  facts: Fact[];
  /** Its data, where it has any. */
  csv?: string | undefined;
  /** All that it says, in words, for search and lists. */
  text: string;
}

/** Where a picture's facts come from, each place once: "Luo Lin 2020, ¶7", and after it "¶8" for another place in the same source. */
export function sourcesOf({ facts }: Picture, atlas: Atlas): { title: string; address: string }[] {
  if (facts.length === 0) return [{ title: 'the register of facts', address: '/facts/' }];
  const places = new Map(facts.flatMap((fact) => statedIn(fact, atlas)).map((place) => [place.text, place]));
  const bySource = Object.values(Object.groupBy(places.values(), ({ source }) => source)).flatMap((group = []) =>
    group.sort((a, b) => (a.locator ?? '').localeCompare(b.locator ?? '', 'en', { numeric: true })),
  );
  return bySource.map(({ text, source, locator, address }, index) => ({
    title: locator && bySource[index - 1]?.source === source ? locatorInText(locator)! : text,
    address,
  }));
}

/** The sentence that cites a picture. */
export const citationOf = ({ title, page, id }: Picture) =>
  `“${title}”, figure in Chongqing Blockchain Atlas, edition ${version}, ${page}#${id}`;

import { ATLAS } from '../citing/place-reference.ts';
import type { Edition } from '../citing/edition.ts';
import { SECTION_TITLES } from '../layouts/sections.ts';
import type { Twin } from './markdown-twin.ts';

const SUMMARY =
  'How the regions of China placed their bets on blockchain in the year the founding article was written, and what Chongqing promised: every claim ' +
  'with its source, its paragraph, its kind and a verdict computed from other pages.';
const CAUTION =
  'Cite the section or fact with its edition. A target is not a result. A verdict says how a claim stands among the pages that were looked at: ' +
  'only in this source, corroborated, refined or disputed.';

/** llms.txt (llmstxt.org): the pages by section, each with its sentence, as links to their Markdown. */
export function llmsIndex(twins: readonly Twin[], edition: Edition, absolute: (path: string) => string): string {
  const title = (address: string) => SECTION_TITLES[address.split('/')[1] as keyof typeof SECTION_TITLES] ?? 'The atlas';
  const groups = Map.groupBy(twins, ({ address }) => (address.startsWith('/sources/') ? 'Optional' : title(address)));
  // What may be left out where there is little room stands last, under the name the format gives it.
  const inOrder = [...groups].sort(([a], [b]) => Number(a === 'Optional') - Number(b === 'Optional'));
  const lists = inOrder.map(([name, group]) => `## ${name}\n\n${group.map((twin) => lineOf(twin, absolute)).join('\n')}\n`);
  const data = `## Data\n\n- [Data files](${absolute('/data/datapackage.json')}): facts, scenarios, names and sources with their schemas\n`;
  return `# ${ATLAS}\n\n> ${SUMMARY}\n\nEdition ${edition.version}${edition.date ? ` of ${edition.date}` : ''}. ${CAUTION}\n\n${data}\n${lists.join('\n')}`;
}

/** llms-full.txt: the text of all pages but the sources, one after another. */
export function llmsFull(twins: readonly Twin[]): string {
  return twins.flatMap(({ address, markdown }) => (address.startsWith('/sources/') ? [] : markdown)).join('\n\n');
}

/** The format's own parser knows no brackets in a link: a title that describes what has none goes without its own. */
const lineOf = ({ address, title, summary }: Twin, absolute: (path: string) => string) =>
  `- [${title.replace(/[[\]]/g, '')}](${absolute(`${address}index.md`)})${summary ? `: ${summary}` : ''}`;

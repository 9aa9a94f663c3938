import { addressOf } from '../atlas/addresses.ts';
import type { CollectionName } from '../collections/collections.ts';
import { ID } from '../collections/fields.ts';
import type { ContentFile } from '../collections/read-content.ts';
import type { Prose, ProseSection } from '../collections/read-prose.ts';
import { CHART_PAGES, isChart } from '../pictures/chart-pages.ts';
import { isDefined, repeats, rows, type ContentIndex } from './content-index.ts';
import { placeholderProblem } from './numbers.ts';
import { shown, suggestion, type Problem } from './problem.ts';

/** The components content may use besides charts, with the collection their ids come from. */
const COMPONENTS = new Map<string, CollectionName>(
  Object.entries({ Fact: 'facts', Org: 'organisations', Term: 'terms', Diagram: 'diagrams' }),
);

const ALLOWED = 'Markdown and the components <Fact>, <Org>, <Term>, <Chart>, <Diagram> with plain attributes';

/** What stands between the braces of a placeholder; no other expression is one word. */
const QUOTED = /^\{([a-z][a-z0-9-]*)(?:\.([a-z0-9-]+))?\}$/;

/** Ids the page layout itself uses. */
const RESERVED = ['content', 'rests-on', 'cited-by', 'scenarios', 'theme', 'at-a-glance', 'dialog-q', 'cite-data'];
const isReserved = (id: string) => RESERVED.includes(id) || /^(note|mark)-\d+$|(^|-)table-\d+$/.test(id);

/** The prose of a page parses and holds nothing but prose, the site's components and links that lead somewhere. */
export function checkProse(file: ContentFile, index: ContentIndex): Problem[] {
  const { prose } = file;
  if (!prose) return [];
  const here = addressOf(`${file.collection}/${file.id}`);
  const at = (line: number, message: string): Problem => ({ file: file.path, line, message });
  const pictures = prose.components.filter(({ name }) => name === 'Chart' || name === 'Diagram');
  return [
    ...prose.errors.map(({ line, message }) => at(line, `the MDX cannot be read: ${message}.`)),
    ...prose.code.map(({ text, line }) => {
      const isHeading = prose.sections.slice(1).some((section) => section.line === line);
      return at(line, wrongCode(text, isHeading));
    }),
    ...prose.faults.map(({ line, message }) => at(line, `${message}.`)),
    ...checkHeadings(file, at),
    ...repeats(pictures, ({ attributes }) => attributes.id).map(({ item: { name, attributes, line }, first }) =>
      at(line, `<${name} id="${attributes.id}"> is shown already in line ${first.line}; allowed: once, for its address is one place.`),
    ),
    ...prose.components.flatMap(({ line, ...component }) => checkComponent(component, here, index).map((message) => at(line, message))),
    ...prose.components.flatMap(({ name, attributes: { id = '' }, line }) => {
      const page = name === 'Diagram' && index.diagramPages.get(id);
      if (!page || page === here) return [];
      return [at(line, `<Diagram id="${id}"> stands on ${here}; its own file says page: ${page}. Make the two agree.`)];
    }),
    ...prose.links.flatMap(({ url, line }) => checkLink(url, index).map((message) => at(line, message))),
  ];
}

/** What to write in place of code: mostly it was meant as a placeholder, or as an id. */
function wrongCode(text: string, isHeading: boolean): string {
  const [, id, part] = QUOTED.exec(text) ?? [];
  if (!id) return `found ${shown(text)}; allowed: ${ALLOWED}. Code, raw HTML, footnotes and images do not belong in content.`;
  if (isHeading) return `found ${text} in a heading, whose id begins with #; write {#${id}}.`;
  const tag = `<Fact id="${id}"${part ? ` show="${part}"` : ''} />`;
  return `found ${text}, which is filled in only above, in front matter; write ${tag}.`;
}

function checkHeadings(file: ContentFile, at: (line: number, message: string) => Problem): Problem[] {
  const taken = new Map<string, number>();
  const reserved = rows(file.data, 'scenarios').flatMap(({ id }, place): Problem[] => {
    if (typeof id !== 'string') return [];
    taken.set(id, file.lineOf(['scenarios']));
    const message = `scenario id ${shown(id)} is used by the page itself. Reserved: ${RESERVED.join(', ')}.`;
    return isReserved(id) ? [at(file.lineOf(['scenarios', place, 'id']), message)] : [];
  });
  for (const { name, attributes, line } of file.prose?.components ?? []) if (name === 'Chart') taken.set(attributes.id ?? '', line);
  const lines = file.text.split('\n');
  const wrong = (file.prose?.sections ?? []).slice(1).flatMap((section, place) => {
    const message = wrongHeading(section, place, taken, lines[section.line - 1]!);
    return message ? [at(section.line, message)] : [];
  });
  return [...reserved, ...wrong];
}

/** @param taken the ids of the page so far, each with its line; the heading's own is added */
function wrongHeading(
  { depth, title, id, line }: ProseSection,
  place: number,
  taken: Map<string, number>,
  text: string,
): string | undefined {
  const example = `for example ${'#'.repeat(depth)} ${title} {#${title.toLowerCase().match(/[a-z]+/)?.[0] ?? 'name'}}`;
  if (depth !== 2 && depth !== 3) return `found a heading of level ${depth}; allowed: ## and ###. The page's title is its only h1.`;
  if (depth === 3 && place === 0) return 'found ### before any ##; allowed: ## first, and ### for the parts of its section. Write ##.';
  if (!title.trim()) return 'found a heading without words. Write what its section is about.';
  const [braces, within = ''] = /\{([^{}]*)\}\s*$/.exec(text) ?? [];
  if (braces && !/^#[^\s.#]+$/.test(within))
    return `found ${shown(braces.trim())} at the end of a heading; allowed: {#id} alone, ${example}.`;
  if (!id) return `heading ${shown(title)} has no id. Add one, ${example}; it becomes the section's permanent address.`;
  if (!ID.test(id)) return `heading id ${shown(id)}; allowed: lower-case ASCII letters, digits and single hyphens, ${example}.`;
  if (isReserved(id)) return `heading id ${shown(id)} is used by the page itself. Reserved: ${RESERVED.join(', ')}.`;
  const first = taken.get(id);
  taken.set(id, first ?? line);
  return first === undefined
    ? first
    : `heading id ${shown(id)} is already used in line ${first}. Every id of a page is one address: give another.`;
}

type Component = Omit<Prose['components'][number], 'line'>;

function checkComponent(component: Component, here: string, index: ContentIndex): string[] {
  const { name, attributes, text } = component;
  if (name === 'Chart') return checkChart(attributes, text, here);
  const collection = COMPONENTS.get(name);
  if (!collection) {
    const known = [...COMPONENTS.keys(), 'Chart'];
    // Components begin with a capital.
    const isHtml = /^[a-z]/.test(name) && !known.some((other) => other.toLowerCase() === name);
    if (isHtml) return [`found <${name}>, a tag of HTML; allowed: ${ALLOWED}. Delete the tag.`];
    return [`found <${name}>; ${suggestion(name, known)}`];
  }
  const keys = name === 'Fact' ? ['id', 'show'] : ['id'];
  const unknown = Object.keys(attributes).filter((key) => !keys.includes(key));
  const problems = unknown.map((key) => `<${name}> has the unknown attribute "${key}". ${suggestion(key, keys)}`);
  // What is called ID, or ids, may be meant for it.
  const problem = unknown.length && !component.attributes.id ? undefined : wrongIn(component, collection, index);
  return problem ? [...problems, problem] : problems;
}

function wrongIn({ name, attributes: { id, show }, text }: Component, collection: CollectionName, index: ContentIndex): string | undefined {
  if (!id) return `<${name}> has no id. Name an entry of content/${collection}/.`;
  const [other] = [...COMPONENTS].find(([, others]) => index.entries[others].has(id)) ?? [];
  if (!isDefined(index, collection, id) && other) return `<${name} id="${id}"> names what is no ${name}: write <${other} id="${id}">.`;
  if (!isDefined(index, collection, id))
    return `<${name} id="${id}"> names what no file in content/${collection}/ defines. ${suggestion(id, [...index.entries[collection].keys()])}`;
  if (text && !text.trim())
    return `<${name} id="${id}"> holds nothing but a blank. Write words between its tags, or close it at once: <${name} id="${id}" />.`;
  if (name !== 'Fact') return undefined;
  if (text && show) return `<Fact id="${id}"> has both words and \`show\`. Keep one: words to mark, or a part to print.`;
  const problem = text ? undefined : placeholderProblem(id, show, index);
  return problem && `<Fact id="${id}"> ${problem}`;
}

/** A chart is one of those in src/pictures/, and stands on the page its address names. */
function checkChart({ id, ...others }: Record<string, string>, text: string, address: string): string[] {
  const problems = Object.keys(others).map((key) => `<Chart> has the unknown attribute "${key}". ${suggestion(key, ['id'])}`);
  if (text) problems.push('<Chart> holds words; a chart is closed at once: <Chart id="…" />.');
  if (!id || !isChart(id))
    return [...problems, `<Chart id=${shown(id ?? '')}> is no chart of src/pictures/. ${suggestion(id ?? '', Object.keys(CHART_PAGES))}`];
  if (CHART_PAGES[id] === address) return problems;
  return [
    ...problems,
    `<Chart id="${id}"> stands on ${CHART_PAGES[id]}, which is its permanent address. Link to ${CHART_PAGES[id]}#${id} instead.`,
  ];
}

/** Why a link leads nowhere, if it does. */
export function checkLink(url: string, { anchors, unread }: ContentIndex): string[] {
  const own = URL.parse(url)?.pathname ?? '';
  if (/^https?:/.test(url) && own !== '/' && anchors.has(own))
    return [`found the link "${url}"; allowed: an address from the site's root. Write ${own}.`];
  if (/^https?:\/\//.test(url))
    return ['found a link to another site in prose. Make the page a source in content/sources/ and rest a fact on it.'];
  const [address = '', anchor] = url.split('#');
  if (!url.startsWith('/'))
    return [`found the link "${url}"; allowed: an address from the site's root, such as /model/goals/ or /model/goals/#id.`];
  const known = anchors.get(address);
  if (!known) return [`the link "${url}" leads to no page. ${suggestion(address, [...anchors.keys()])}`];
  if (anchor === undefined || known.has(anchor) || unread.has(address)) return [];
  // The heading may have been lost there.
  const page = /^\/((?:regions|measures|sectors|model|about)\/[^/]+)\/$/.exec(address);
  const written = page ? ` Its sections are those of content/${page[1]}.mdx.` : '';
  return [`the link "${url}" leads to no section of ${address}. ${suggestion(anchor, [...known])}${written}`];
}

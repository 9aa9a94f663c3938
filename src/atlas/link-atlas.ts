import { addressOf } from './addresses.ts';
import { PLACEHOLDER, partOf } from './parts.ts';
import { curlQuotes } from './typography.ts';
import { verdictOf } from './verdict.ts';
import type { Atlas, Content, Fact, Mention, Named, NamedData, Page, Source } from './model.ts';

/**
 * Links the collections into one graph: facts to the pages that cite them, pages to one another, sources to what
 * rests on them. One pass over each collection, so that the cost grows with the content and not with its square.
 *
 * @param content checked content: a reference that leads nowhere is a fault of the checks and throws
 */
export function linkAtlas(content: Content): Atlas {
  const topics = content.facts.map(({ id, data }) => ({
    id,
    title: data.title,
    facts: data.facts.map((fact): Fact => ({
      ...{ ...fact, statement: curlQuotes(fact.statement), topic: data.title },
      ...{ verdict: verdictOf(fact.evidence), address: addressOf(`facts/${fact.id}`), citedBy: [] },
    })),
  }));
  const facts = topics.flatMap((topic) => topic.facts);
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const fact = (id: string) => existing(factsById.get(id), `facts/${id}`);

  const mentions = Map.groupBy(
    facts.flatMap((item) => item.about.map((reference) => ({ reference, item }))),
    ({ reference }) => reference,
  );
  const concerning = (reference: string) => mentions.get(reference)?.map(({ item }) => item) ?? [];
  const sources = content.sources.map(({ id, data }): Source => ({
    ...{ ...data, title: curlQuotes(data.title), id, address: addressOf(`sources/${id}`), facts: [] },
    name: [data.short ?? data.author ?? data.publisher, data.date?.slice(0, 4)].filter(Boolean).join(' '),
  }));
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const source = (id: string) => existing(sourcesById.get(id), `sources/${id}`);
  for (const item of facts) for (const id of new Set(item.evidence.map((row) => row.source))) source(id).facts.push(item);

  const named = (collection: 'organisations' | 'terms', entry: NamedData): Named => {
    const reference = `${collection}/${entry.id}`;
    return { ...entry, name: curlQuotes(entry.name), reference, address: addressOf(reference), facts: concerning(reference), citedBy: [] };
  };
  const organisationGroups = content.organisations.map(({ id, data }) => ({
    id,
    title: data.title,
    entries: data.organisations.map(({ description, ...entry }) => named('organisations', { ...entry, text: description })),
  }));
  const termGroups = content.terms.map(({ id, data }) => ({
    id,
    title: data.title,
    entries: data.terms.map(({ definition, ...entry }) => named('terms', { ...entry, text: definition })),
  }));
  const namedByReference = new Map(
    [...organisationGroups, ...termGroups].flatMap((group) => group.entries).map((entry) => [entry.reference, entry]),
  );

  const pages = content.pages.map(({ section, id, data, prose }): Page => {
    const reference = `${section}/${id}`;
    const cites = new Set(citedFacts(data, prose.components).map(fact));
    const alsoRecorded = concerning(reference).filter((item) => !cites.has(item));
    return {
      ...{ reference, section, id, address: addressOf(reference), data, sections: prose.sections },
      ...{ cites: [...cites], alsoRecorded, citedBy: [] },
    };
  });
  const inOrder = pages.toSorted((a, b) => a.data.order - b.data.order);
  const sections = Map.groupBy(inOrder, ({ section }) => section);
  const pagesByAddress = new Map(pages.map((page) => [page.address, page]));
  const pagesByReference = new Map(pages.map((page) => [page.reference, page]));

  content.pages.forEach(({ prose }, index) => {
    const page = existing(pages[index], 'page');
    const mention: Mention = { title: page.data.title, address: page.address };
    const linked = prose.links.flatMap(({ url }) => pagesByAddress.get(url.split('#')[0] ?? '') ?? []);
    const referred = references(page).flatMap((reference) => pagesByReference.get(reference) ?? namedByReference.get(reference) ?? []);
    const mentioned = prose.components.flatMap(
      ({ name, attributes }) => namedByReference.get(`${FOLDERS[name]}/${attributes['id']}`) ?? [],
    );
    for (const target of new Set([...page.cites, ...linked, ...referred, ...mentioned])) if (target !== page) target.citedBy.push(mention);
  });

  return {
    facts,
    topics,
    organisationGroups,
    termGroups,
    sources,
    pages,
    diagrams: content.diagrams,
    section: (name) => sections.get(name) ?? [],
    page: (reference) => existing(pagesByReference.get(reference), reference),
    fact,
    named: (reference) => existing(namedByReference.get(reference), reference),
    source,
    text: (prose) =>
      curlQuotes(prose.replace(PLACEHOLDER, (placeholder, id: string, part?: string) => partOf(fact(id), part) ?? placeholder)),
  };
}

/** The collection whose names a component of prose prints. */
export const FOLDERS: Record<string, string> = { Org: 'organisations', Term: 'terms' };

/** Ids of the facts a page cites: those of the prose in reading order, as their marks are numbered, then the front matter's. */
function citedFacts(data: Content['pages'][number]['data'], components: { name: string; attributes: Record<string, string> }[]): string[] {
  const { region, measure, sector } = data;
  const ofRegion = [region?.proposal, region?.alsoProposed, region?.strength, region?.pilots].flat();
  const inProse = components.filter(({ name }) => name === 'Fact').map(({ attributes }) => attributes['id']);
  return [...inProse, ...ofRegion, measure?.announced, sector?.listed].filter((id) => id !== undefined);
}

/** What a page's front matter names. */
function references({ data: { region, measure, sector } }: Page): string[] {
  const regions = [region?.parent, region?.pattern].flatMap((id) => (id ? [`regions/${id}`] : []));
  const issuer = measure ? [`organisations/${measure.issuer}`] : [];
  return [...regions, ...issuer, ...(sector?.scenarios.flatMap(({ touches }) => touches) ?? [])];
}

function existing<Value>(value: Value | undefined, reference: string): Value {
  if (value === undefined) throw new Error(`${reference} does not exist. Run "npm run check:content" for its place in content/.`);
  return value;
}

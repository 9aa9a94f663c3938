import type { Edition } from '../citing/edition.ts';
import { ATLAS } from '../citing/place-reference.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a page is, in the vocabulary of schema.org: an article, the register as a data set or a list of defined terms, and where
 * it stands. Addresses from the root are resolved by whoever reads them against the page's own.
 */
export function jsonLd({ kind, title, description, address, section, terms = [], edition, absolute }: Described): object {
  const body = (name: string) => ({ '@type': 'Organization', name });
  const atlas = body(`${ATLAS} contributors`);
  const id = absolute(address);
  const about = {
    '@id': id,
    url: id,
    name: title,
    description,
    inLanguage: 'en',
    license: LICENCE,
    version: edition.version,
    ...(edition.date && { dateModified: edition.date }),
    isPartOf: { '@type': 'WebSite', name: ATLAS, url: absolute('/') },
  };
  const download = (name: string, encodingFormat: string) => {
    return { '@type': 'DataDownload', encodingFormat, contentUrl: absolute(`/data/${name}`) };
  };
  const distribution = [download('facts.json', 'application/json'), download('facts.csv', 'text/csv')];
  const hasDefinedTerm = terms.map(({ name, text, address: place }) => {
    return { '@type': 'DefinedTerm', '@id': absolute(place), name, inDefinedTermSet: id, ...(text && { description: text }) };
  });
  const kinds: Record<PageKind, [type: string, more?: object]> = {
    register: ['Dataset', { creator: atlas, distribution }],
    glossary: ['DefinedTermSet', { hasDefinedTerm }],
    article: ['Article', { headline: title, author: atlas, publisher: body(ATLAS) }],
    page: [address === '/' ? 'WebSite' : 'WebPage'],
  };
  const [type, more] = kinds[kind];
  const page = { '@type': type, ...about, ...more };
  const steps = [{ title: 'Atlas', address: '/' }, ...(section ? [section] : []), { title, address }];
  const itemListElement = steps.map((step, index) => {
    return { '@type': 'ListItem', position: index + 1, name: step.title, item: absolute(step.address) };
  });
  const graph = address === '/' ? [page] : [page, { '@type': 'BreadcrumbList', itemListElement }];
  return { '@context': 'https://schema.org', '@graph': graph };
}

export type PageKind = 'article' | 'register' | 'glossary' | 'page';

interface Described {
  kind: PageKind;
  title: string;
  description: string;
  address: string;
  section?: { title: string; address: string } | undefined;
  terms?: { name: string; text?: string | undefined; address: string }[];
  edition: Edition;
  /** Makes an address from the root absolute, where it is known how. */
  absolute: (path: string) => string;
}

import type { Edition } from '../citing/edition.ts';
import { ATLAS } from '../citing/place-reference.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/**
 * What a page is, in the vocabulary of schema.org: an article, the register as a data set or a list of defined terms, and where
 * it stands. Addresses from the root are resolved by whoever reads them against the page's own.
 */
export function jsonLd({ kind, title, description, address, section, terms = [], edition, absolute }: Described): object {
  const atlas = { '@type': 'Organization', name: `${ATLAS} contributors` };
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
  const steps = [{ title: 'Atlas', address: '/' }, ...(section ? [section] : []), { title, address }];
  const breadcrumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: absolute(step.address),
    })),
  };
  return { '@context': 'https://schema.org', '@graph': address === '/' ? [thing()] : [thing(), breadcrumbs] };

  function thing(): object {
    switch (kind) {
      case 'register': {
        const files = [
          ['facts.json', 'application/json'],
          ['facts.csv', 'text/csv'],
        ] as const;
        const distribution = files.map(([name, encodingFormat]) => ({
          '@type': 'DataDownload',
          encodingFormat,
          contentUrl: absolute(`/data/${name}`),
        }));
        return { '@type': 'Dataset', ...about, creator: atlas, distribution };
      }
      case 'glossary': {
        const hasDefinedTerm = terms.map(({ name, text, address: place }) => ({
          '@type': 'DefinedTerm',
          ...{ '@id': absolute(place), name, inDefinedTermSet: id, ...(text && { description: text }) },
        }));
        return { '@type': 'DefinedTermSet', ...about, hasDefinedTerm };
      }
      case 'article':
        return { '@type': 'Article', ...about, headline: title, author: atlas, publisher: { '@type': 'Organization', name: ATLAS } };
      case 'page':
        return { '@type': address === '/' ? 'WebSite' : 'WebPage', ...about };
    }
  }
}

export type PageKind = 'article' | 'register' | 'glossary' | 'page';

export interface Described {
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

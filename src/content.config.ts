import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS } from './collections/collections.ts';
import { contentFiles } from './collections/file-loader.ts';

const mdxFiles = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.mdx' });

/** Every collection of `content/`, as Astro sees it. The shapes are in collections/, a file a topic. */
export const collections = {
  sources: defineCollection({ loader: contentFiles('sources'), schema: COLLECTIONS.sources.schema }),
  facts: defineCollection({ loader: contentFiles('facts'), schema: COLLECTIONS.facts.schema }),
  organisations: defineCollection({ loader: contentFiles('organisations'), schema: COLLECTIONS.organisations.schema }),
  terms: defineCollection({ loader: contentFiles('terms'), schema: COLLECTIONS.terms.schema }),
  diagrams: defineCollection({ loader: contentFiles('diagrams'), schema: COLLECTIONS.diagrams.schema }),
  digits: defineCollection({ loader: contentFiles('digits'), schema: COLLECTIONS.digits.schema }),
  regions: defineCollection({ loader: mdxFiles('regions'), schema: COLLECTIONS.regions.schema }),
  measures: defineCollection({ loader: mdxFiles('measures'), schema: COLLECTIONS.measures.schema }),
  sectors: defineCollection({ loader: mdxFiles('sectors'), schema: COLLECTIONS.sectors.schema }),
  model: defineCollection({ loader: mdxFiles('model'), schema: COLLECTIONS.model.schema }),
  about: defineCollection({ loader: mdxFiles('about'), schema: COLLECTIONS.about.schema }),
};

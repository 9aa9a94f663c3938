import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS } from './collections/collections.ts';

/** Read by the atlas itself; here so that editors get their shape. */
const read = () => [];
const mdxFiles = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.mdx' });

/** Every collection of `content/`, as Astro sees it. The shapes are in collections/, a file a topic. */
export const collections = {
  sources: defineCollection({ loader: read, schema: COLLECTIONS.sources.schema }),
  facts: defineCollection({ loader: read, schema: COLLECTIONS.facts.schema }),
  organisations: defineCollection({ loader: read, schema: COLLECTIONS.organisations.schema }),
  terms: defineCollection({ loader: read, schema: COLLECTIONS.terms.schema }),
  diagrams: defineCollection({ loader: read, schema: COLLECTIONS.diagrams.schema }),
  digits: defineCollection({ loader: read, schema: COLLECTIONS.digits.schema }),
  regions: defineCollection({ loader: mdxFiles('regions'), schema: COLLECTIONS.regions.schema }),
  measures: defineCollection({ loader: mdxFiles('measures'), schema: COLLECTIONS.measures.schema }),
  sectors: defineCollection({ loader: mdxFiles('sectors'), schema: COLLECTIONS.sectors.schema }),
  model: defineCollection({ loader: mdxFiles('model'), schema: COLLECTIONS.model.schema }),
  about: defineCollection({ loader: mdxFiles('about'), schema: COLLECTIONS.about.schema }),
};

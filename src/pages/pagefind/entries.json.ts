import { getAtlas } from '../../atlas/load-atlas.ts';
import { entryRecords, sectionNames } from '../../search/entry-records.ts';

/** What the search index takes from the atlas. Read and removed by the indexing at the end of the build. */
export const GET = async (): Promise<Response> => {
  const atlas = await getAtlas();
  return Response.json({ records: entryRecords(atlas), sections: sectionNames(atlas) });
};

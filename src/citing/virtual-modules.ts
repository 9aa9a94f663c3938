import type { Atlas } from '../atlas/model.ts';
import { readAtlas } from '../atlas/read-atlas.ts';
import { allPlaces } from '../pictures/places.ts';
import type { Citable } from './source-reference.ts';

/** The sources and places of the atlas as modules that the browser imports when somebody cites: no page has to fetch them. */
export function citable() {
  const modules: Record<string, () => unknown> = {
    'virtual:sources': () => sourcesOf(readAtlas(process.cwd())),
    'virtual:places': () => allPlaces(readAtlas(process.cwd())),
  };
  return {
    name: 'citable',
    resolveId: (id: string) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
    load: (id: string) => {
      const make = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      return make && `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))})`;
    },
  };
}

function sourcesOf({ sources }: Atlas): (Citable & { name: string })[] {
  return sources.map(({ id, name, title, titleOriginal, author, publisher, date, url, kind, language }) => {
    return { id, name, title, titleOriginal, author, publisher, date, url, kind, language };
  });
}

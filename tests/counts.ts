import { readContent } from '../src/collections/read-content.ts';
import { rows } from '../src/checks/content-index.ts';

/** How many there are, counted in the files themselves: pages have to show all of them, however many an editor adds. */
const { files } = readContent(`${import.meta.dirname}/..`);
const of = (collection: string) => files.filter((file) => file.collection === collection);
const scenariosIn = (sectors: typeof files) => sectors.flatMap(({ data }) => rows(data, 'scenarios')).length;

export const regionsOnMap = of('regions').filter(({ data }) => (data as { tile?: unknown }).tile).length;
export const scenarios = scenariosIn(of('sectors'));
export const scenariosOfFinance = scenariosIn(of('sectors').filter(({ id }) => id === 'finance'));

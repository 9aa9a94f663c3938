import { getAtlas } from '../atlas/load-atlas.ts';
import type { Atlas } from '../atlas/model.ts';
import tokens from '../styles/tokens.css?raw';
import type { ChartId } from './chart-pages.ts';
import type { Chart } from './chart.ts';
import { chartsOf } from './charts.ts';
import { getDiagrams } from './diagrams.ts';
import { citationOf, sourcesOf, type Picture } from './picture.ts';
import { standalone } from './standalone.ts';

/** Every picture of the atlas: the one list that pages, files, permanent links and search go by. */
export async function getPictures(): Promise<Picture[]> {
  const atlas = await getAtlas();
  return [...chartsOf(atlas), ...getDiagrams(atlas)];
}

export const getChart = async (id: ChartId): Promise<Chart> => chartsOf(await getAtlas()).find((chart) => chart.id === id)!;

/** A picture as a file of its own, with where it comes from and how to cite it. */
export function fileOf(picture: Picture, atlas: Atlas): string {
  const token = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(tokens)?.[1] ?? '';
  const sources = sourcesOf(picture, atlas).map(({ title }) => title);
  const lines = [picture.caption ?? [], `Source: ${sources.join('; ')}.`, citationOf(picture)].flat();
  return standalone(picture.svg, picture.title, lines, token).markup;
}

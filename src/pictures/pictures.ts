import { getAtlas } from '../atlas/load-atlas.ts';
import type { Atlas } from '../atlas/model.ts';
import tokens from '../styles/tokens.css?raw';
import { getDiagrams } from './diagrams.ts';
import { citationOf, sourcesOf, type Picture } from './picture.ts';
import { standalone } from './standalone.ts';

/** Every picture of the atlas: the one list that pages, files, permanent links and search go by. */
export async function getPictures(): Promise<Picture[]> {
  const atlas = await getAtlas();
  return [...PICTURES.map((picture) => picture(atlas)), ...(await getDiagrams(atlas))];
}

const PICTURES: ((atlas: Atlas) => Picture)[] = [];

/** @throws where no picture has this id: the checks of the content should have said so */
export async function getPicture(id: string): Promise<Picture> {
  const picture = (await getPictures()).find((one) => one.id === id);
  if (!picture) throw new Error(`pictures/${id} does not exist. Run "npm run check:content" for its place in content/.`);
  return picture;
}

/** The lines under a picture that has left its page: where it comes from and how to cite it. */
export async function linesUnder(picture: Picture): Promise<string[]> {
  const sources = sourcesOf(picture, await getAtlas()).map(({ title }) => title);
  return [
    ...(picture.caption ? [picture.caption] : []),
    ...(sources.length ? [`Source: ${sources.join('; ')}.`] : []),
    citationOf(picture),
  ];
}

/** A picture as a file of its own. */
export async function fileOf(picture: Picture): Promise<string> {
  const token = (name: string) => new RegExp(`${name}:\\s*([^;]+);`).exec(tokens)?.[1] ?? '';
  return standalone(picture.svg, picture.title, await linesUnder(picture), token).markup;
}

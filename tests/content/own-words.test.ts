import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proseOf } from '../../src/checks/shape.ts';
import { readContent, type ContentFile } from '../../src/collections/read-content.ts';

/** The founding source is kept beside the project, not in it. */
const SOURCE = join(import.meta.dirname, '../../../shared/source/luo-lin-2020.md');
const RUN = 8;

/** Names and titles of documents are the same words everywhere. */
const EXCEPTED = [
  'Strategic Action Plan for Innovation-Driven Development Led by Big Data Intelligence (2018-2020)',
  'New Infrastructure Major Project Construction Action Plan (2020-2022)',
  '2019 China Blockchain Industry Park Development Report',
  'Blockchain Special Committee of the China Electronics Chamber of Commerce',
  'committee of the China Electronics Chamber of Commerce',
  'CCID Blockchain Research Institute of the Ministry of Industry and Information Technology',
];

const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const without = (text: string, names: string[]) =>
  names.reduce((rest, name) => rest.replaceAll(new RegExp(words(name).join('[^a-z0-9]+'), 'gi'), ' § '), text);
// An excepted name breaks a run: what stands before it and after it are two texts.
const runs = (text: string) => {
  return without(text, EXCEPTED)
    .split('§')
    .map(words)
    .flatMap((part) => part.slice(0, Math.max(0, part.length - RUN + 1)).map((_, start) => part.slice(start, start + RUN).join(' ')));
};

/** What the atlas itself says: prose, statements and labels, but not the forms and titles it quotes from a source. */
function ownText(file: ContentFile): string[] {
  return [...proseOf(file).map(({ value }) => value), (file.prose?.texts ?? []).map(({ value }) => value).join(' ')];
}

test.skipIf(!existsSync(SOURCE))(`no run of ${RUN} words of the founding source stands in content/`, () => {
  const source = readFileSync(SOURCE, 'utf8');
  const paragraphs = source.split('\n').filter((line) => /^\*\*p\d+\./.test(line));
  expect(paragraphs).toHaveLength(38);
  const taken = new Set(paragraphs.flatMap((paragraph) => runs(paragraph)));
  const { files } = readContent(join(import.meta.dirname, '../..'));
  const shared = files.flatMap((file) =>
    ownText(file)
      .flatMap(runs)
      .flatMap((run) => (taken.has(run) ? `${file.path}: ${run}` : [])),
  );
  expect(shared).toEqual([]);
});

test.runIf(!existsSync(SOURCE))('the founding source is absent', () => {
  console.log('Not compared: ../shared/source/luo-lin-2020.md is not on this machine. The atlas builds without it.');
});

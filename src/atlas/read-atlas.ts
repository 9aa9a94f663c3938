import type { z } from 'astro/zod';
import { COLLECTIONS, type CollectionName } from '../collections/collections.ts';
import { readContent, type ContentFile } from '../collections/read-content.ts';
import { contentOf } from './content-of.ts';
import { linkAtlas } from './link-atlas.ts';
import type { Atlas } from './model.ts';

/**
 * The atlas straight from its files, for whatever runs beside the pages: tests, and the parts of it that a browser loads.
 *
 * @param root the folder that holds `content/`, which the checks have found in order
 */
export function readAtlas(root: string): Atlas {
  const { files } = readContent(root);
  const entries = <Name extends CollectionName>(name: Name) =>
    files.filter(({ collection }) => collection === name).map((file) => ({ id: file.id, body: bodyOf(file), data: parse(name, file) }));
  return linkAtlas(
    contentOf({
      facts: entries('facts'),
      organisations: entries('organisations'),
      terms: entries('terms'),
      sources: entries('sources'),
      regions: entries('regions'),
      measures: entries('measures'),
      sectors: entries('sectors'),
      model: entries('model'),
      about: entries('about'),
    }),
  );
}

/** The diagrams of a content folder that keeps the rules, in Mermaid, for what runs beside the pages. */
export const readDiagramEntries = (root: string) =>
  readContent(root).files.flatMap((file) =>
    file.collection === 'diagrams' ? [{ id: file.id, data: parse('diagrams', file), body: file.diagram }] : [],
  );

function parse<Name extends CollectionName>(name: Name, { data }: ContentFile) {
  return COLLECTIONS[name].schema.parse(data) as z.output<(typeof COLLECTIONS)[Name]['schema']>;
}

const bodyOf = ({ text, prose }: ContentFile) => (prose ? text.replace(/^---\r?\n[\s\S]*?^---[ \t\r]*\n/m, '') : undefined);

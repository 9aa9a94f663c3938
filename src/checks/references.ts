import type { CollectionName } from '../collections/collections.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { rows, type ContentIndex } from './content-index.ts';
import { shown, suggestion, type Problem } from './problem.ts';
import { eachField, pathText } from './shape.ts';

/** Every reference between entries leads to one that exists. */
export function checkReferences(file: ContentFile, index: ContentIndex): Problem[] {
  const problems: Problem[] = [];
  eachField(file, ({ shape, value, path, line }) => {
    if (!shape.reference || typeof value !== 'string') return;
    const [collection, id] = shape.qualified ? value.split('/') : [shape.reference[0], value];
    const found = `${pathText(path, file.data)}: found "${value}"`;
    if (!shape.reference.includes(String(collection))) {
      const message = `${found}; allowed: collection/id with a collection of ${shape.reference.join(', ')}.`;
      problems.push({ file: file.path, line: line(), message });
      return;
    }
    const entries = index.entries[collection as CollectionName];
    if (entries.has(String(id))) return;
    const message = `${found}, which no file in content/${collection}/ defines. ${suggestion(String(id), [...entries.keys()])}`;
    problems.push({ file: file.path, line: line(), message });
  });
  return problems;
}

/** What may be cited beside the numbered paragraphs: the title with its date line. */
const TITLE = 'title';

/** A row of evidence in a source with numbered paragraphs says which, and the paragraph exists. */
export function checkLocators(file: ContentFile, index: ContentIndex): Problem[] {
  if (file.collection !== 'facts') return [];
  return rows(file.data, 'facts').flatMap((fact, factAt) =>
    rows(fact, 'evidence').flatMap((row, rowAt): Problem[] => {
      const paragraphs = index.paragraphs.get(String(row['source']));
      if (!paragraphs?.length) return [];
      const locator = row['locator'];
      if (locator === TITLE || paragraphs.includes(String(locator))) return [];
      const path = ['facts', factAt, 'evidence', rowAt, 'locator'];
      const found = locator === undefined ? 'this row has no locator' : `found ${shown(locator)}`;
      const allowed = `${paragraphs[0]} to ${paragraphs.at(-1)}, one paragraph a row, or ${TITLE}`;
      const message = `${pathText(path, file.data)}: ${found}; allowed: ${allowed}, as ${String(row['source'])} numbers them.`;
      return [{ file: file.path, line: file.lineOf(path), message }];
    }),
  );
}

/** Every numbered paragraph of a source is the evidence of some fact. */
export function checkParagraphsUsed(files: readonly ContentFile[], index: ContentIndex): Problem[] {
  const used = new Set(
    files
      .filter(({ collection }) => collection === 'facts')
      .flatMap(({ data }) => rows(data, 'facts').flatMap((fact) => rows(fact, 'evidence')))
      .map((row) => `${String(row['source'])} ${String(row['locator'])}`),
  );
  return files
    .filter(({ collection }) => collection === 'sources')
    .flatMap((file) =>
      (index.paragraphs.get(file.id) ?? []).flatMap((paragraph, position): Problem[] => {
        if (used.has(`${file.id} ${paragraph}`)) return [];
        const message = `paragraph ${paragraph} is used by no fact. Add a fact with evidence { source: ${file.id}, locator: ${paragraph} }.`;
        return [{ file: file.path, line: file.lineOf(['paragraphs', position]), message }];
      }),
    );
}

/** No id is given twice in a collection: it would be one address for two things. */
export function checkDuplicates({ duplicates }: ContentIndex): Problem[] {
  return duplicates.map(({ file, line, id, first }) => ({
    file,
    line,
    message: `id "${id}" is already taken by ${first.file}:${first.line}. Give one of the two another id.`,
  }));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../collections/read-content.ts';
import { PERMALINKS } from '../permalinks/permalinks.ts';
import { CHANGELOG, checkChangelog } from './changelog.ts';
import { checkCharacters, checkLines } from './characters.ts';
import { checkDates } from './dates.ts';
import { checkDiagram } from './diagrams.ts';
import { indexContent } from './content-index.ts';
import { checkMarkup } from './markup.ts';
import { checkMergeMarkers } from './merge-markers.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkPermalinkList } from './permalinks.ts';
import { checkPlacesTaken } from './places.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { checkDuplicates, checkLocators, checkParagraphsUsed, checkParents, checkReferences } from './references.ts';
import { checkSections } from './sections.ts';
import { checkShape } from './shape.ts';
import { checkSourcesDiffer, checkSourcesUsed } from './sources.ts';
import { checkStatements } from './statements.ts';
import { checkTables } from './tables.ts';

/**
 * Every rule of what editors write, the changelog included, applied to all of it. There are no warnings: what is reported stops the build.
 *
 * @param root the folder that holds `content/` and CHANGELOG.md
 * @returns all problems, each once, by file and line
 */
export function checkContent(root: string): Problem[] {
  const { files, strays } = readContent(root);
  const index = indexContent(files);
  const lists = [PERMALINKS, CHANGELOG].flatMap((path) =>
    existsSync(join(root, path)) ? { path, text: readFileSync(join(root, path), 'utf8') } : [],
  );
  return sortProblems([
    ...strays.map(({ path, reason }) => ({ file: path, line: 1, message: `this file ${reason}.` })),
    ...[...files, ...lists].flatMap(checkMergeMarkers),
    ...lists.flatMap(checkLines),
    ...files.flatMap(checkCharacters),
    ...files.flatMap(checkShape),
    ...files.flatMap(checkMarkup),
    ...files.flatMap(checkDates),
    ...files.flatMap((file) => checkReferences(file, index)),
    ...files.flatMap((file) => checkLocators(file, index)),
    // Before its numbers: what a tag or a footnote is comes before what stands in it.
    ...files.flatMap((file) => checkProse(file, index)),
    ...files.flatMap(checkSections),
    ...files.flatMap(checkTables),
    ...files.flatMap((file) => checkNumbers(file, index)),
    ...files.flatMap((file) => checkStatements(file, index)),
    ...files.flatMap((file) => checkDiagram(file, index)),
    ...checkParagraphsUsed(files, index),
    ...checkDuplicates(index),
    ...checkParents(files),
    ...checkPlacesTaken(files),
    ...checkNames(files),
    ...checkSourcesUsed(files, index),
    ...checkSourcesDiffer(files),
    ...checkPermalinkList(root),
    ...checkChangelog(root),
  ]);
}

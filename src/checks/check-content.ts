import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readContent, type ContentFile } from '../collections/read-content.ts';
import { PERMALINKS } from '../permalinks/permalinks.ts';
import { CHANGELOG, checkChangelog } from './changelog.ts';
import { checkCharacters, checkLines } from './characters.ts';
import { checkChinese } from './chinese.ts';
import { CITATION, checkCitation } from './citation.ts';
import { checkClaims } from './claims.ts';
import { checkFuture, checkWeekdays } from './dates.ts';
import { checkDiagram } from './diagrams.ts';
import { indexContent } from './content-index.ts';
import { checkEvidence, checkFindings, checkParagraphsUsed, checkPlacesOfNames } from './evidence.ts';
import { checkMarkup } from './markup.ts';
import { checkMergeMarkers } from './merge-markers.ts';
import { checkNamedLinks } from './named-links.ts';
import { checkNames } from './names.ts';
import { checkNamesUsed, checkNumbers } from './numbers.ts';
import { checkAddressesKept, checkPermalinkList } from './permalinks.ts';
import { checkPlacesTaken } from './places.ts';
import { sortProblems, type Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { checkQuotedFigures } from './quoted-figures.ts';
import { checkDuplicates, checkFactsOfPages, checkParents, checkReferences } from './references.ts';
import { checkSections } from './sections.ts';
import { checkShape } from './shape.ts';
import { checkSlips } from './slips.ts';
import { checkSourcesDiffer, checkSourcesTold, checkSourcesUsed, checkYearOfId } from './sources.ts';
import { checkStatements, checkStatementsDiffer } from './statements.ts';
import { checkTables } from './tables.ts';

/** Of two at one line the first is told first: what a tag or a footnote is comes before the numbers in it. */
const OF_A_FILE = [
  ...[checkCharacters, checkShape, checkMarkup, checkChinese, checkFuture, checkWeekdays],
  ...[checkReferences, checkEvidence, checkPlacesOfNames, checkSourcesTold, checkYearOfId],
  ...[checkProse, checkSections, checkSlips, checkTables, checkNumbers, checkQuotedFigures, checkStatements, checkDiagram],
];
const OF_ALL_LEGIBLE = [checkClaims, checkStatementsDiffer, checkNames, checkNamedLinks];
/** What others refer to in a file that is not legible is there all the same. */
const OF_ALL = [
  ...[checkParagraphsUsed, checkNamesUsed, checkParents, checkFactsOfPages, checkFindings, checkPlacesTaken],
  ...[checkSourcesUsed, checkSourcesDiffer],
];

/**
 * Every rule of what editors write, the changelog included, applied to all of it. There are no warnings: what is reported stops the build.
 *
 * @param root the folder that holds `content/`, CHANGELOG.md and CITATION.cff
 * @returns all problems, each once, by file and line
 */
export function checkContent(root: string): Problem[] {
  const isFolder = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory();
  const mistaken = ['content', CHANGELOG, CITATION, PERMALINKS].find((path) => isFolder(path) === (path !== 'content'));
  if (mistaken || !isFolder('content')) {
    const file = mistaken ?? 'content';
    const found = mistaken ? 'something else under this name' : 'nothing';
    const allowed = file === 'content' ? 'a folder of what editors write' : 'a file';
    return [{ file, line: 1, message: `found ${found}; allowed: ${allowed}. Bring it back: git checkout HEAD -- ${file}` }];
  }
  const { files, strays, garbled } = readContent(root);
  const index = indexContent(files, strays);
  const lists = [PERMALINKS, CHANGELOG, CITATION].flatMap((path) =>
    existsSync(join(root, path)) ? { path, text: readFileSync(join(root, path), 'utf8') } : [],
  );
  const merges = [...files, ...lists].filter(({ path }) => !garbled.has(path)).flatMap(checkMergeMarkers);
  // What others refer to in such a file is there all the same, but what it says itself is not what its editor wrote.
  const unfinished = new Set(merges.map(({ file }) => file));
  const legible = files.filter(({ path }) => !garbled.has(path) && !unfinished.has(path));
  return sortProblems([
    ...strays.map(({ path, reason }) => ({ file: path, line: 1, message: `this file ${reason}.` })),
    ...files.filter(({ path }) => garbled.has(path)).map(garbledFault),
    ...merges,
    ...lists.flatMap(checkLines),
    ...legible.flatMap((file) => OF_A_FILE.flatMap((check) => check(file, index))),
    ...OF_ALL_LEGIBLE.flatMap((check) => check(legible, index)),
    ...OF_ALL.flatMap((check) => check(files, index)),
    ...checkDuplicates(index),
    ...(unfinished.has(PERMALINKS) ? [] : [...checkPermalinkList(root), ...checkAddressesKept(root, files, index)]),
    ...(unfinished.has(CITATION) ? [] : checkCitation(root)),
    ...(unfinished.has(CHANGELOG) ? [] : checkChangelog(root)),
  ]);
}

function garbledFault({ path, text }: ContentFile): Problem {
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  return { file: path, line, message: 'found bytes that are no UTF-8; allowed: text in UTF-8. Save the whole file in that encoding.' };
}

import type { ContentFile } from '../collections/read-content.ts';
import { labelsOf, linksOf, readDiagram, strayBraces } from '../diagrams/read-diagram.ts';
import { PLACEHOLDER } from '../atlas/parts.ts';
import type { ContentIndex } from './content-index.ts';
import { nakedNumbers, placeholderProblem } from './numbers.ts';
import { shown, type Problem } from './problem.ts';
import { checkLink } from './prose.ts';

/** A diagram can be read and drawn, its links lead somewhere, and its figures come from facts. */
export function checkDiagram(file: ContentFile, index: ContentIndex): Problem[] {
  const { diagram } = file;
  if (diagram === undefined) return [];
  const problems: Problem[] = [];
  const at = (line: number, message: string) => problems.push({ file: file.path, line, message });
  const { page } = (file.data ?? {}) as { page?: unknown };
  if (typeof page === 'string') checkLink(page, index).forEach((message) => at(file.lineOf(['page']), `page: ${message}`));
  if (index.clashing.has(file.id))
    at(1, `the file's name is its anchor, and ${String(page)} has a section #${file.id} already. Give the file another name.`);
  readDiagram(diagram).faults.forEach(({ line, message }) => at(line, `${message}.`));
  for (const { url, line } of linksOf(diagram)) checkLink(url, index).forEach((message) => at(line, message));
  const { facts } = (file.data ?? {}) as { facts?: unknown };
  for (const { text, line } of labelsOf(diagram)) {
    checkLabel(text, index).forEach((message) => at(line, message));
    for (const [, id = ''] of text.matchAll(PLACEHOLDER))
      if (index.facts.has(id) && Array.isArray(facts) && !facts.includes(id))
        at(line, `the label prints {${id}}, which \`facts\` above does not list: its source would not be named. Add it there.`);
  }
  if (typeof page === 'string' && index.diagramsShown.get(page)?.has(file.id) === false)
    at(file.lineOf(['page']), `${page} does not show this diagram. Write <Diagram id="${file.id}" /> there on a line of its own.`);
  return problems;
}

function checkLabel(label: string, index: ContentIndex): string[] {
  const problems = strayBraces(label) ? [`found braces in ${shown(label)}; allowed: {fact-id} or {fact-id.part}.`] : [];
  for (const [placeholder, id = '', part] of label.matchAll(PLACEHOLDER)) {
    const message = placeholderProblem(id, part, index);
    if (message) problems.push(`${placeholder} ${message}`);
  }
  if (index.unread.has('digits')) return problems;
  for (const { number } of nakedNumbers(label.replace(PLACEHOLDER, ' '), index.namesWithDigits)) {
    problems.push(
      `found the bare number "${number}" in a label; allowed: none. Write {fact-id} in its place, or list the name in content/digits/.`,
    );
  }
  return problems;
}

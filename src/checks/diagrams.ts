import type { ContentFile } from '../collections/read-content.ts';
import { KINDS, labelsOf, linksOf, readDiagram, strayBraces, textOf, type Diagram } from '../diagrams/read-diagram.ts';
import { DATES, PLACEHOLDER } from '../atlas/parts.ts';
import { keysOf, rows, type ContentIndex } from './content-index.ts';
import { nakedNumbers, placeholderProblem } from './numbers.ts';
import { shown, type Problem } from './problem.ts';
import { checkLink } from './prose.ts';

/** A diagram can be read and drawn, its links lead somewhere, and its figures come from facts. */
export function checkDiagram(file: ContentFile, index: ContentIndex): Problem[] {
  const { diagram } = file;
  if (diagram === undefined) return [];
  const problems: Problem[] = [];
  const at = (line: number, message: string) => problems.push({ file: file.path, line, message });
  const { page, facts } = keysOf(file.data);
  if (typeof page === 'string') checkLink(page, index).forEach((message) => at(file.lineOf(['page']), `page: ${message}`));
  if (index.clashing.has(file.id))
    at(1, `the file's name is its anchor, and ${String(page)} has a section #${file.id} already. Give the file another name.`);
  const { diagram: drawn, faults } = readDiagram(diagram);
  const labels = labelsOf(diagram);
  const lineOf = (label: string) => labels.find(({ text }) => textOf(text) === textOf(label))?.line ?? 1;
  for (const node of drawn.nodes) {
    const kind = checkKind(node);
    (kind.length ? kind : checkDisputed(node, index)).forEach((message) => at(lineOf(node.label), message));
  }
  // What else a box of another kind would have to say is not asked of it.
  const told = problems.map(({ line }) => line);
  faults.filter(({ line }) => !told.includes(line)).forEach(({ line, message }) => at(line, `${message}.`));
  for (const { url, line } of linksOf(diagram)) checkLink(url, index).forEach((message) => at(line, message));
  for (const { text, line } of labels) {
    checkLabel(text, index).forEach((message) => at(line, message));
    for (const [, id = ''] of text.matchAll(PLACEHOLDER))
      if (index.facts.has(id) && Array.isArray(facts) && !facts.includes(id))
        at(line, `the label prints {${id}}, which \`facts\` above does not list: its source would not be named. Add it there.`);
  }
  if (typeof page === 'string' && index.diagramsShown.get(page)?.has(file.id) === false)
    at(
      file.lineOf(['page']),
      `${page} does not show this diagram. Write <Diagram id="${file.id}" /> on a line of its own in its file of content/${page.split('/')[1]}/.`,
    );
  return problems;
}

/** A label that says what a kind means is drawn as that kind. */
function checkKind({ id, label, kind = 'part' }: Diagram['nodes'][number]): string[] {
  const said = (['likely', 'disputed'] as const).find((other) => KINDS[other].word.test(label));
  if (!said || KINDS[kind].word?.test(label)) return [];
  const drawn = kind === 'part' ? 'a plain box' : kind;
  return [`"${id}" says in its label that it is ${said}, and is drawn as ${drawn}. Write :::${said} after it.`];
}

/** What a box says of itself is what the evidence says: its figure is disputed, or it is not. Years are no figures, and may stand. */
function checkDisputed({ id, label, kind }: Diagram['nodes'][number], { facts, unread }: ContentIndex): string[] {
  if (unread.has('facts')) return [];
  const printed = [...label.matchAll(PLACEHOLDER)].map(([, fact = '', part]) => ({ fact, isFigure: !DATES.some((date) => date === part) }));
  const disputed = printed.filter(({ fact }) => rows(facts.get(fact), 'evidence').some(({ relation }) => relation === 'disputes'));
  if (kind === 'disputed') {
    const remedy = 'Give it another kind, or print that fact.';
    return disputed.length ? [] : [`"${id}" is disputed, and no row in content/facts/ disputes a fact that its label prints. ${remedy}`];
  }
  const figure = disputed.find(({ isFigure }) => isFigure);
  const remedy = 'Write ✕ disputed in its label, and :::disputed.';
  return figure ? [`"${id}" prints the figure of ${figure.fact}, which a row in content/facts/ disputes. ${remedy}`] : [];
}

/** What would be printed as signs. */
const MARKUP = /[*_`]{2}|<(?!br ?\/?>)|\\n|\]\(/;

function checkLabel(label: string, index: ContentIndex): string[] {
  const problems = strayBraces(label) ? [`found braces in ${shown(label)}; allowed: {fact-id} or {fact-id.part}.`] : [];
  const markup = MARKUP.exec(label)?.[0];
  if (markup) problems.push(`found ${shown(markup)} in a label; allowed: plain text, and <br> for a line of its own. Delete it.`);
  for (const [placeholder, id = '', part] of label.matchAll(PLACEHOLDER)) {
    const message = placeholderProblem(id, part, index);
    if (message) problems.push(`${placeholder} ${message}`);
  }
  if (index.unread.has('digits')) return problems;
  const remedy = 'Write {fact-id} in its place, or list the name in content/digits/.';
  const bare = nakedNumbers(label.replace(PLACEHOLDER, ' '), index.namesWithDigits);
  return [...problems, ...bare.map(({ number }) => `found the bare number "${number}" in a label; allowed: none. ${remedy}`)];
}

import type { ContentFile } from '../collections/read-content.ts';
import { keysOf, repeats, rows } from './content-index.ts';
import { shown, suggestion, type Problem } from './problem.ts';

/** Shorter ones may be said again ("No outcome is known."); a longer one was pasted twice. */
const SHORT = 60;

/** Sections and scenarios can be told apart by their titles, hold something, and none of their paragraphs stands twice. */
export function checkSections(file: ContentFile): Problem[] {
  const { prose, path } = file;
  if (!prose || file.errors.length || prose.errors.length) return [];
  const at = (line: number, message: string): Problem => ({ file: path, line, message });
  if (!prose.sections.some(({ pieces }) => pieces.length))
    return [at(1, 'found a page without a word below its front matter; allowed: prose. Write it, or delete the file.')];
  const headed = prose.sections.slice(1).map(({ title, ...section }) => ({ text: title, ...section }));
  const scenarios = rows(file.data, 'scenarios').map(({ title }, place) => ({
    text: typeof title === 'string' ? title : '',
    line: file.lineOf(['scenarios', place, 'title']),
  }));
  const paragraphs = paragraphsOf(file.text).filter(({ text }) => text.length >= SHORT && !text.startsWith('#'));
  const saidTwice = (what: string, items: readonly Said[], remedy: string) => {
    const onOneLine = items.map(({ text, line }) => ({ text: text.replace(/\s+/g, ' ').trim(), line }));
    return repeats(onOneLine, ({ text }) => text.toLowerCase() || undefined).map(({ item: { text, line }, first }) =>
      at(line, `${what} ${shown(text)} stands already in line ${first.line}; allowed: once ${remedy}`),
    );
  };
  // Nothing stands before the next heading of the same or a higher rank.
  const empty = headed.filter(({ text, depth, pieces }, place) => {
    const words = pieces.map((piece) => (typeof piece === 'string' ? piece : 'component')).join('');
    return words.trim() === text.trim() && (headed[place + 1]?.depth ?? 0) <= depth;
  });
  const ids = headed.flatMap(({ id }) => id ?? []);
  const unknown = Object.keys(keysOf(keysOf(file.data)['sections'])).filter((id) => !ids.includes(id));
  return [
    ...unknown.map((id) => {
      const remedy = `allowed: the id of a heading on this page. ${suggestion(id, ids)}`;
      return at(file.lineOf(['sections', id]), `sections: found "${id}"; ${remedy}`);
    }),
    ...saidTwice('heading', headed, 'on a page. Say in it what sets the two sections apart.'),
    ...saidTwice('scenario', scenarios, 'in a sector. Give it a title of its own, or delete one.'),
    ...empty.map(({ text, line }) => {
      const remedy = 'allowed: a section of words. Write them, or delete the heading.';
      return at(line, `heading ${shown(text)} has nothing under it; ${remedy}`);
    }),
    ...saidTwice('the paragraph', paragraphs, 'on a page. Delete one of the two.'),
  ];
}

interface Said {
  text: string;
  line: number;
}

/** What stands between empty lines below the front matter, with the line in which it begins. */
export function paragraphsOf(text: string): Said[] {
  const body = text.replace(/^---\r?\n[\s\S]*?^---/m, (frontMatter) => frontMatter.replace(/.+/g, ''));
  return [...body.matchAll(/\S.*(?:\r?\n.*\S.*)*/g)].map(({ 0: paragraph, index }) => ({
    text: paragraph,
    line: body.slice(0, index).split('\n').length,
  }));
}

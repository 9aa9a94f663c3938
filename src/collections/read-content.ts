import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { addressOf, FIXED_PAGES } from '../atlas/addresses.ts';
import { PERMALINKS } from '../permalinks/permalinks.ts';
import { COLLECTIONS, isCollection, type CollectionName } from './collections.ts';
import { ID } from './fields.ts';
import type { Fault } from './prose-faults.ts';
import { readProse, type Prose } from './read-prose.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)^---[ \t\r]*$/m;

/**
 * Reads every file of a content folder, whatever state it is in.
 *
 * @param root the folder that holds `content/`
 * @returns the files that belong to a collection, those that belong to none with the reason, and the paths of those that are no UTF-8
 */
export function readContent(root: string): { files: ContentFile[]; strays: { path: string; reason: string }[]; garbled: Set<string> } {
  const files: ContentFile[] = [];
  const strays: { path: string; reason: string }[] = [];
  const garbled = new Set<string>();
  const entries = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'), isFile: entry.isFile() }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, isFile } of entries) {
    if (path === PERMALINKS || isDrawing(path, entries)) continue;
    const reason = isFile ? strayReason(path) : 'is a link; content holds files only';
    if (reason) {
      strays.push({ path, reason });
      continue;
    }
    const bytes = readFileSync(join(root, path));
    if (!isUtf8(bytes)) garbled.add(path);
    files.push(readContentFile(path, bytes.toString('utf8')));
  }
  return { files, strays, garbled };
}

/** Held in common: the pages are made by a bundle, which has this module a second time. */
const common = globalThis as { contentFiles?: Map<string, ContentFile> };
const known = (common.contentFiles ??= new Map());

/**
 * Reads one content file; again only when its text has changed, as checks, diagrams, citations and pages all ask for it.
 *
 * @param path its path from the project's root, with forward slashes
 */
function readContentFile(path: string, text: string): ContentFile {
  const before = known.get(path);
  if (before?.text === text) return before;
  const file = parseContentFile(path, text);
  known.set(path, file);
  return file;
}

function parseContentFile(path: string, text: string): ContentFile {
  const [, folder = '', name = ''] = path.split('/');
  const collection = folder as CollectionName;
  const file = { path, collection, id: name.replace(/\.\w+$/, ''), text };
  if (COLLECTIONS[collection].format === 'yaml') return { ...file, ...readYaml(text) };
  const [whole = '', frontMatter] = FRONT_MATTER.exec(text) ?? [];
  const yaml = readYaml(frontMatter ?? '', 1);
  const isWhole = frontMatter !== undefined && text.startsWith('---');
  if (!isWhole) yaml.errors.push(withoutFrontMatter(text.split(/\r?\n/)));
  // Of a file that is not, keys would be taken for its prose.
  if (COLLECTIONS[collection].format === 'mdx') return { ...file, ...yaml, prose: readProse(isWhole ? text : '') };
  // Blank lines where the front matter stood, so that lines are those of the file.
  return { ...file, ...yaml, diagram: text.replace(whole, whole.replace(/.+/g, '')) };
}

/** Where a line of --- is missing, or what stands in its place. */
function withoutFrontMatter(lines: readonly string[]): Fault {
  const at = lines[0] === '---' ? lines.findIndex((line, place) => place && /^(?:-{2,}|\.{3})?\s*$/.test(line)) : 0;
  const found = lines[Math.max(0, at)]!;
  const message = `found ${found ? JSON.stringify(found) : 'an empty line'} where front matter ${at > 0 ? 'ends' : 'begins'}; allowed: front matter between two lines of --- alone, the first at the head of the file. Write the one that is missing.`;
  return { line: Math.max(0, at) + 1, message };
}

/** Diagrams are drawn into files beside their sources; what has no source is a stray like any other. */
function isDrawing(path: string, entries: readonly { path: string }[]): boolean {
  const [, id] = /^content\/diagrams\/([^/.]+)\.(?:wide|narrow)\.svg$/.exec(path) ?? [];
  return id !== undefined && entries.some((other) => other.path.endsWith(`/${id}.mmd`));
}

function strayReason(path: string): string | undefined {
  const [, folder = '', name = '', ...deeper] = path.split('/');
  const folders = Object.keys(COLLECTIONS).map((collection) => `content/${collection}/`);
  if (!isCollection(folder) || !name) return `stands in no collection. Allowed folders: ${folders.join(' ')}`;
  if (deeper.length) return `stands too deep: files of ${folder} stand directly in content/${folder}/`;
  const { format } = COLLECTIONS[folder];
  const [, drawn] = /^([^/.]+)\.(?:wide|narrow)\.svg$/.exec((folder === 'diagrams' && name) || '') ?? [];
  if (drawn) return `is the drawing of ${drawn}.mmd, which is missing: bring that back, or delete its drawings`;
  if (!name.endsWith(`.${format}`)) return `has the wrong ending: content/${folder}/ holds .${format} files`;
  const id = name.slice(0, -format.length - 1);
  const address = addressOf(`${folder}/${id}`);
  if (FIXED_PAGES.some((page) => page === address))
    return `would be the page ${address}, which the site makes itself: give it another name`;
  if (!ID.test(id)) return `has a name that cannot be an address: use lower-case ASCII letters, digits and single hyphens`;
  return undefined;
}

export interface ContentFile extends YamlFile {
  /** Path from the project's root, such as content/facts/goals.yaml. */
  path: string;
  collection: CollectionName;
  /** File name without its ending. */
  id: string;
  text: string;
  /** The prose of an MDX file. */
  prose?: Prose;
  /** The Mermaid source of a diagram. */
  diagram?: string;
}

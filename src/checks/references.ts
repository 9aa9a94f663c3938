import type { CollectionName } from '../collections/collections.ts';
import type { ContentFile } from '../collections/read-content.ts';
import { isDefined, keysOf, rows, wayFrom, type ContentIndex } from './content-index.ts';
import { shown, suggestion, type Problem } from './problem.ts';
import { fieldsOf, problemAt } from './shape.ts';

/** Every reference between entries leads to one that exists. */
export function checkReferences(file: ContentFile, index: ContentIndex): Problem[] {
  return fieldsOf(file).flatMap(({ shape, value, path, problem }) => {
    if (shape.items?.reference && Array.isArray(value)) return repeated(file, path, value);
    if (!shape.reference || typeof value !== 'string') return [];
    // Told as such already.
    if ((shape.enum && !shape.enum.includes(value)) || (shape.qualified && !/^[a-z]+\/[a-z0-9-]+$/.test(value))) return [];
    const [collection, id] = shape.qualified ? value.split('/') : [shape.reference[0], value];
    if (!shape.reference.includes(String(collection)))
      return [problem(`found "${value}"; allowed: collection/id with a collection of ${shape.reference.join(', ')}.`)];
    const name = collection as CollectionName;
    if (isDefined(index, name, String(id))) return [];
    const remedy = suggestion(String(id), [...index.entries[name].keys()]);
    return [problem(`found "${value}", which no file in content/${collection}/ defines. ${remedy}`)];
  });
}

function repeated(file: ContentFile, path: PropertyKey[], list: readonly unknown[]): Problem[] {
  return list.flatMap((id, at): Problem[] => {
    if (list.indexOf(id) === at) return [];
    return [problemAt(file, [...path, at], `found ${shown(id)} a second time; allowed: once. Delete it, or name what is meant.`)];
  });
}

/** The pages whose facts are said to be about them; a diagram is drawn from whatever it shows. */
export const TOPICS: readonly CollectionName[] = ['regions', 'measures', 'sectors', 'model'];

/** A fact that a page names as its own (what a plan proposed for the place, when a measure was announced) is about that page. */
export function checkFactsOfPages(files: readonly ContentFile[]): Problem[] {
  const facts = new Map(
    files.flatMap((file) =>
      rows(file.collection === 'facts' && file.data, 'facts').map(({ id, about, date }, at) => [
        id,
        { about, date, place: `${file.path}:${file.lineOf(['facts', at])}` },
      ]),
    ),
  );
  return files.flatMap((file) => {
    const page = `${file.collection}/${file.id}`;
    return (TOPICS.includes(file.collection) ? fieldsOf(file) : []).flatMap(({ shape, value, path, problem }) => {
      const { about, date, place } = (shape.reference?.includes('facts') && facts.get(value)) || {};
      if (place && date === undefined && path[0] === 'announced')
        return [problem(`found "${String(value)}", a fact (${place}) without a \`date\`; allowed: one that dates the measure. Name that.`)];
      if (!Array.isArray(about) || about.includes(page)) return [];
      const found = `found "${String(value)}", a fact (${place}) that is not about this page`;
      return [problem(`${found}. Name the right fact, or add ${page} to its \`about\`.`)];
    });
  });
}

/** No id is given twice in a collection: it would be one address for two things. Of two files, either may be the copy. */
export function checkDuplicates({ duplicates }: ContentIndex): Problem[] {
  return duplicates.flatMap(({ file, line, id, first }) => {
    const told = (at: string, message: string) => `id "${id}" is ${message} ${at}. Give one of the two another id.`;
    const second = { file, line, message: told(`${first.file}:${first.line}`, 'already taken by') };
    return file === first.file ? [second] : [second, { ...first, message: told(`${file}:${line}`, 'taken again in') }];
  });
}

/** What a region of each level can lie in. */
const LIES_IN: Record<string, readonly string[]> = {
  ...{ district: ['municipality', 'city'], city: ['province'] },
  ...{ municipality: [], province: [], pattern: [], circle: [] },
};

/** No region lies in itself, by whatever way round, nor in one of a level that holds none of its own, nor in another pattern than that one. */
export function checkParents(files: readonly ContentFile[]): Problem[] {
  const regions = files.filter(({ collection }) => collection === 'regions');
  const told = new Map(regions.map(({ id, data }) => [id, keysOf(data) as { level?: string; parent?: string; pattern?: string }]));
  return regions.flatMap((file): Problem[] => {
    const { level = '', parent = '', pattern } = told.get(file.id)!;
    const above = told.get(parent);
    if (!above) return [];
    const way = wayFrom(parent, (region) => told.get(region)?.parent);
    const at = (key: string, message: string) => problemAt(file, [key], message);
    if (way.includes(file.id))
      return [at('parent', `found a circle (${[file.id, ...way].join(' lies in ')}); allowed: a region that does not lie in this one.`)];
    const problems: Problem[] = [];
    if (pattern && above.pattern && pattern !== above.pattern) {
      const remedy = 'allowed: one pattern for both. Correct one of them, or `parent`.';
      problems.push(at('pattern', `found "${pattern}", and ${parent}, in which this region lies, is "${above.pattern}"; ${remedy}`));
    }
    const allowed = LIES_IN[level];
    if (allowed && above.level && !allowed.includes(above.level)) {
      const named = allowed.length ? `a ${allowed.join(' or a ')}` : 'no parent';
      const remedy = 'Correct it, or the `level` of one of the two.';
      problems.push(at('parent', `found "${parent}", a ${above.level}; allowed for a ${level}: ${named}. ${remedy}`));
    }
    return problems;
  });
}

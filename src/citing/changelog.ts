/** One edition as CHANGELOG.md tells of it. */
export interface ChangedEdition {
  /** "0.1.0" or "Unreleased". */
  version: string;
  /** How readers are told of it: "Edition 0.1.0"; of what is not released, "Since edition 0.1.0" or "First edition, in preparation". */
  title: string;
  /** Its anchor on the page of changes. What is not released is named after the edition before it, as each name is given for good. */
  id: string;
  /** Day of release, ISO 8601; none for what is not released. */
  date?: string;
  /** What it says before its list. */
  introduction: string;
  entries: string[];
}

/** Reads a changelog of headings "## 0.2.0 (2026-12-24)" or "## Unreleased", the newest first, each with a list. */
export function parseChangelog(text: string): ChangedEdition[] {
  const [, ...chapters] = text.split(/^## /m);
  const parts = chapters.map((chapter) => {
    const [heading = '', ...lines] = chapter.split(/\r?\n/);
    const [, version = heading, date] = /^([\d.]+) \((.+)\)$/.exec(heading) ?? [];
    const body = lines.join('\n');
    const entries = [...body.matchAll(/^- ((?:.|\n(?!- |\n))+)/gm)].map(([, entry = '']) => entry.replace(/\s+/g, ' ').trim());
    const introduction = (/^(?!- )\S(?:.|\n(?!\n|- ))*/m.exec(body)?.[0] ?? '').replace(/\s+/g, ' ');
    return { version, ...(date && { date }), introduction, entries };
  });
  return parts.map((part, place) => ({ ...part, ...nameOf(part, parts[place + 1]) }));
}

function nameOf({ version, date }: Pick<ChangedEdition, 'version' | 'date'>, before: { version: string } | undefined) {
  if (date) return { title: `Edition ${version}`, id: `edition-${idOf(version)}` };
  if (before) return { title: `Since edition ${before.version}`, id: `since-${idOf(before.version)}` };
  return { title: 'First edition, in preparation', id: 'first-edition' };
}

const idOf = (version: string) => version.toLowerCase().replaceAll('.', '-');

/** The edition that brought a change of that day: the first one released on it or later, else what is not released yet. */
export function editionOf(editions: readonly ChangedEdition[], day: string): ChangedEdition | undefined {
  return editions.findLast(({ date }) => date !== undefined && date >= day) ?? editions.find(({ date }) => date === undefined);
}

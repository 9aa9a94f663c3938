import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otherVersion, versionBuilt } from './citation.ts';
import { wrongDay } from './dates.ts';
import { markupIn } from './markup.ts';
import { shown, type Problem } from './problem.ts';
import { slipsIn } from './slips.ts';

export const CHANGELOG = 'CHANGELOG.md';
const TITLE = '# Changelog';
const UNRELEASED = '## Unreleased';
const RELEASED = /^## (\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)$/;
const ALLOWED = `"${TITLE}" at the head, then "${UNRELEASED}" and "## 1.2.3 (2020-04-20)"`;

/**
 * The headings of the changelog can be read, the newest edition first: from them come the page of changes, the feed, and what
 * readers are told of a text that has changed since they cited it.
 *
 * @param root the project's folder; with CHANGELOG.md
 */
export function checkChangelog(root: string): Problem[] {
  const path = join(root, CHANGELOG);
  const at = (line: number, message: string): Problem => ({ file: CHANGELOG, line, message });
  if (!existsSync(path)) return [at(1, `the file is missing. Bring it back: git checkout HEAD -- ${CHANGELOG}`)];
  const text = readFileSync(path, 'utf8');
  const lines = text.split(/\r?\n/);
  const isNearly = (line: string, place: number) =>
    /^#*\s*(?:Unreleased|\d+\.\d+\.\d+)/i.test(line) || /^-{3,}$/.test(lines[place + 1] ?? '');
  if (!/^## /m.test(text)) {
    const nearly = lines.findIndex(isNearly);
    if (nearly >= 0) return [at(nearly + 1, `found ${shown(lines[nearly])}; allowed: ${ALLOWED}. Write it so.`)];
    return [at(1, `found no edition; allowed: ${ALLOWED}. Bring the editions back: git checkout HEAD -- ${CHANGELOG}`)];
  }
  return [...checkHeadings(lines), ...checkItems(lines), ...checkSaid(text), ...checkVersion(root, text)];
}

/** The newest edition has the version that is built. */
function checkVersion(root: string, changelog: string): Problem[] {
  const { version } = versionBuilt(root);
  const newest = /^## (\d+\.\d+\.\d+)/m.exec(changelog);
  if (!version || !newest || newest[1] === version) return [];
  const line = changelog.slice(0, newest.index).split('\n').length;
  return [{ file: CHANGELOG, line, message: otherVersion(newest[1]!, version) }];
}

/** What the editions say is shown as it stands, with its slips; the words above them are not shown. */
function checkSaid(text: string): Problem[] {
  const start = text.search(/^## /m);
  const at = (place: number, message: string): Problem => ({ file: CHANGELOG, line: lineAt(place), message });
  const lineAt = (place: number) => text.slice(0, place).split('\n').length;
  let said = new Map<string, number>();
  return [...text.slice(start).matchAll(/^.+(?:\r?\n(?![-*#] |\s*$).+)*/gm)].flatMap(({ 0: item, index }) => {
    const place = start + index;
    if (item.startsWith('## ')) {
      // Another edition may say the same again.
      said = new Map();
      return [];
    }
    const before = said.get(item);
    said.set(item, before ?? lineAt(place));
    const found = markupIn(item);
    const remedy = 'allowed: plain text, for it is printed as it stands. Write it in words.';
    return [
      ...(found ? [at(place + found.index, `found ${shown(found[0])}; ${remedy}`)] : []),
      ...slipsIn(item).map((slip) => at(place + slip.place, slip.message)),
      ...(before ? [at(place, `found what stands in line ${before} already; allowed: each thing once. Delete one of the two.`)] : []),
    ];
  });
}

/** Below the words that introduce it an edition is a list: what is no item of it would be shown as part of the item above. */
function checkItems(lines: readonly string[]): Problem[] {
  let listed = false;
  return lines.flatMap((line, index) => {
    if (line.startsWith('#')) listed = false;
    const isItem = /^- \S/.test(line);
    const isNearlyOne = /^\s*(?:[-*+]|\d+[.)])(?!-)(?:\s|(?<=^-)\S)/.test(line) && !isItem;
    const isStray = listed && /^\S/.test(line) && !line.startsWith('#') && !isItem;
    listed ||= isItem;
    if (!isNearlyOne && !isStray) return [];
    const message = `found ${shown(line)}; allowed: items that begin with "- " at the head of a line, their further lines indented. Begin it so, or indent it.`;
    return [{ file: CHANGELOG, line: index + 1, message }];
  });
}

function checkHeadings(lines: readonly string[]): Problem[] {
  const headings = lines.flatMap((text, index) => (text.startsWith('#') ? [{ text: text.trimEnd(), line: index + 1 }] : []));
  const problems: Problem[] = [];
  let unreleased = false;
  let above: { version: string; date: string; line: number } | undefined;
  headings.forEach(({ text, line }, index) => {
    const at = (message: string) => problems.push({ file: CHANGELOG, line, message });
    if (text === TITLE && index === 0) return;
    if (text === UNRELEASED) {
      if (unreleased || above) at(`found "${UNRELEASED}" below another edition; allowed: once, above all. Give it its version and day.`);
      unreleased = true;
      return;
    }
    const [, version, date] = RELEASED.exec(text) ?? [];
    if (!version || !date) {
      at(`found the heading ${shown(text)}; allowed: ${ALLOWED}. Write it so, or make it an item of the list.`);
      return;
    }
    const wrong = wrongDay(date, 'Write the day of the release.', `Until then write "${UNRELEASED}".`);
    if (wrong) at(wrong);
    else if (above && date > above.date)
      at(`found the day "${date}", later than that of ${above.version} above (line ${above.line}); allowed: the newest edition first.`);
    if (above && compare(version, above.version) >= 0)
      at(`found the version ${version} below ${above.version} (line ${above.line}); allowed: each version once, the newest first.`);
    above = { version, date, line };
  });
  return problems;
}

/** Below zero where `one` is the older version. */
const compare = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

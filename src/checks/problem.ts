import { closestMatch } from 'leven';

/** One thing that is wrong with the content, said so that its editor can mend it. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** What was found, what is allowed, what to do. */
  message: string;
}

/** Every problem once, by file and line, and none longer than its reader's patience: what was found may be of any length. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const readable = problems.map((problem) => ({ ...problem, message: problem.message.replace(QUOTED_OR_WORD, shortened) }));
  const unique = new Map(readable.map((problem) => [`${problem.file}:${problem.line}:${problem.message}`, problem]));
  const byPlace = (a: Problem, b: Problem) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
  return [...unique.values()].sort(byPlace);
}

/**
 * The report as printed: `file:line  message`, then the count.
 *
 * @param end where the problems are and what that means
 */
export function formatProblems(problems: readonly Problem[], end = 'in what editors write. Nothing was built.'): string {
  const lines = problems.map(({ file, line, message }) => `${file}:${line}\n    ${message}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${lines.join('\n')}\n\n${count} ${end}`;
}

/**
 * What is allowed, as the end of a message: all of it where that is short, else the nearest.
 *
 * @param found what the editor wrote
 * @param allowed every id or key that would have been right
 */
export function suggestion(found: string, allowed: readonly string[]): string {
  const sameLetters = allowed.find((word) => word.toLowerCase() === found.toLowerCase());
  const nearest = sameLetters ?? closestMatch(found, [...allowed], { maxDistance: Math.max(2, Math.ceil(found.length / 3)) });
  const list = allowed.length <= 24 ? `Allowed: ${allowed.join(', ') || 'none'}.` : `${allowed.length} are allowed.`;
  return nearest ? `Did you mean "${nearest}"? ${list}` : list;
}

/** Of what has quotation marks within, the outer ones are not known. */
const QUOTED_OR_WORD = /(?<=^|[\s(])"[^"]*"(?=[\s.,;:)]|$)|\S{120,}/g;

const shortened = (found: string) => (found.length > 82 ? `${found.slice(0, 78)}…${found.startsWith('"') ? '"' : ''}` : found);

/** A value as an error message shows it, cut to a readable length. */
export function shown(value: unknown): string {
  // JSON has no word for what is infinite.
  const text =
    typeof value === 'string' ? `"${value}"` : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

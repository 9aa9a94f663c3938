import { formatFigure } from './figures.ts';
import type { Quotable } from './parts.ts';

const SHORT = 80;

/**
 * What a link to a fact says where its statement would be too long: the beginning of it, at whole words, and its first figure where
 * that does not stand there yet. "The article’s development goals set an output value of… 50 billion yuan".
 */
export function shortTitle(fact: Quotable & { statement: string }): string {
  const statement = fact.statement.replace(/\.$/, '');
  const short = beginning(statement, SHORT);
  if (short === statement) return statement;
  const figure = fact.figures?.map(formatFigure).find((text) => statement.includes(text));
  if (figure === undefined || short.includes(figure)) return short;
  // Where the cut falls within the figure, the figure is not begun before it.
  return `${beginning(statement, Math.min(SHORT, statement.indexOf(figure) - 1))} ${figure}`;
}

/** A text, cut at a whole word where it is longer than `length` characters. */
export const beginning = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length + 1).replace(/[\s\p{P}]*\s\S*$/u, '')}…`;

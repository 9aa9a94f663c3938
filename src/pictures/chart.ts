import { formatDate, formatFigure, SCALES, type Figure } from '../atlas/figures.ts';
import type { Atlas, Fact } from '../atlas/model.ts';
import { statedIn } from '../atlas/stated.ts';
import { VERDICTS } from '../atlas/verdict.ts';
import { toCsv } from '../data/csv.ts';
import { CHART_PAGES, type ChartId } from './chart-pages.ts';
import type { Picture } from './picture.ts';

/** A picture drawn from figures, with the table that says the same. */
export interface Chart extends Picture {
  table: {
    head: string[];
    rows: (Cell | Cell[])[][];
    /** How many cells name a row, where it is more than the first. */
    names?: number;
  };
}

interface Cell {
  text: string;
  address?: string | undefined;
}

/** One line of a chart: a figure of a fact, or plainly what is missing. */
export interface Row {
  label: string;
  figure?: Figure | undefined;
  fact?: Fact | undefined;
  /** Whether the label names the source already. */
  sourced?: boolean;
  /** What stands in the place of a figure: "no outcome known", or what a fact without a number says. */
  words?: string;
  /**
   * The article's own figure is a full bar, solid, or hatched for the second of two series; that of another page is a thin one.
   * What is missing is an empty frame; what is on record but of another kind is words only, for its length would mislead.
   */
  mark: 'solid' | 'hatched' | 'thin' | 'missing' | 'words';
}

/** Rows of one unit on one scale, which begins at zero. */
export interface Panel {
  title: string;
  rows: Row[];
  /** Where the scale ends, where not at the largest figure; drawn as the whole that the bars are shares of. */
  whole?: number;
}

/** A figure in plain units, whatever it is counted in: 900 million and 20 billion on one scale. */
export function amountsOf({ value, to, scale }: Figure): { from: number; to: number | undefined } {
  const unit = scale ? SCALES[scale] : 1;
  return { from: value * unit, to: to === undefined ? undefined : to * unit };
}

/** The figure of a fact. @throws where the fact has none of that name: a chart must not be drawn without its figures */
export function figureOf(fact: Fact, name?: string): Figure {
  const figure = fact.figures?.find((one) => name === undefined || one.name === name);
  if (!figure) throw new Error(`The fact "${fact.id}" has no figure ${name ?? ''}, and a chart is drawn from it. See src/pictures/.`);
  return figure;
}

/** What a row says in the place of its figure or beside its bar. */
export const saidBy = ({ figure, words }: Row) => words ?? (figure ? formatFigure(figure) : '');

/** A verdict by shape and word: "✕ disputed". */
export const verdictIn = ({ verdict }: Fact) => `${VERDICTS[verdict].shape} ${verdict}`;

/** How a figure stands and who says it: "✕ disputed · Luo Lin 2020, ¶9". */
export const standingOf = (fact: Fact, atlas: Atlas) => [verdictIn(fact), ...statedIn(fact, atlas).map(({ text }) => text)].join(' · ');

/** Table, data and words of a chart, all from the rows that it is drawn from. */
export function equivalentsOf(panels: Panel[], atlas: Atlas): Pick<Chart, 'table' | 'csv' | 'text' | 'facts'> {
  const rows = panels.flatMap(({ title, rows }) => rows.map((row) => ({ group: title, ...row })));
  const sources = (fact?: Fact) => (fact ? statedIn(fact, atlas) : []);
  return {
    facts: [...new Set(rows.flatMap(({ fact }) => fact ?? []))],
    table: {
      head: ['Subject', 'Item', 'Figure', 'Verdict', 'Source'],
      names: 2,
      rows: rows.map((row) => [
        { text: row.group },
        { text: row.label },
        { text: saidBy(row) },
        { text: row.fact ? verdictIn(row.fact) : '–', address: row.fact?.address },
        { text: sources(row.fact)[0]?.text ?? '–', address: sources(row.fact)[0]?.address },
      ]),
    },
    csv: toCsv([
      ['of', 'what', 'value', 'to', 'scale', 'unit', 'qualifier', 'words', 'kind', 'date', 'by', 'verdict', 'source', 'fact'],
      ...rows.map(({ group, label, figure, words, fact }) => [
        ...[group, label, figure?.value, figure?.to, figure?.scale, figure?.unit, figure?.qualifier, words],
        ...[fact?.kind, fact?.date, fact?.by, fact?.verdict, sources(fact)[0]?.text, fact?.id],
      ]),
    ]),
    text: rows.map((row) => `${row.group}, ${row.label}: ${saidBy(row)}${row.fact ? ` (${standingOf(row.fact, atlas)})` : ''}.`).join(' '),
  };
}

/** The name, place and page of a chart. */
export const place = (id: ChartId) => ({ id, page: CHART_PAGES[id] });

/** "by 2025", "in 2015", "13 May 2019": the year or day that belongs to a figure. */
export const when = ({ by, date }: Fact) => (by ? `by ${by}` : date ? formatDate(date) : '');

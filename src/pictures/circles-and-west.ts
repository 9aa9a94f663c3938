import type { Atlas, Fact } from '../atlas/model.ts';
import { statedIn } from '../atlas/stated.ts';
import { barChart } from './bars.ts';
import { figureOf, place, type Chart, type Panel, type Row } from './chart.ts';

/** Land, people and GDP of the three economic circles against the western region, with every other account that gives a share. */
export function circlesAndWest(atlas: Atlas): Chart {
  const ofArticle = (label: string, id: string, mark: Row['mark']): Row => {
    const fact = atlas.fact(id);
    return { label, fact, figure: figureOf(fact), mark };
  };
  /** What another page gives: drawn where it is a share as well, told in words where it is not. */
  const other = (id: string, name?: string): Row => {
    const fact = atlas.fact(id);
    const figure = figureOf(fact, name);
    const share = figure.unit === 'per cent';
    const label = share ? account(fact) : `${account(fact)}, not a share`;
    return { label, fact, figure, sourced: true, mark: share ? 'thin' : 'words' };
  };
  /** "mtoou.info, for 2015", "China Daily 2019": who gives it, and the year where that is not the account's own. */
  const account = (fact: Fact) => {
    const [source] = statedIn(fact, atlas);
    const year = fact.date?.slice(0, 4) ?? '';
    return source?.text.includes(year) ? source.text : `${source?.text}, for ${year}`;
  };
  const panel = (title: string, rows: Row[]): Panel => ({ title, whole: 100, rows });
  const [circles, west] = ['Three circles', 'Western region'];
  const panels = [
    panel('Land', [
      ofArticle(circles, 'circles-land-share', 'solid'),
      other('clusters-2015-land'),
      other('clusters-2019-area'),
      ofArticle(west, 'western-land-share', 'hatched'),
      other('western-area', 'share'),
    ]),
    panel('People', [
      ofArticle(circles, 'circles-population-share', 'solid'),
      other('clusters-2015-people'),
      other('clusters-2019-people'),
      { label: west, words: 'not given', mark: 'missing' },
    ]),
    panel('GDP', [
      ofArticle(circles, 'circles-gdp-share', 'solid'),
      other('clusters-2015-gdp'),
      other('clusters-2019-gdp'),
      other('circles-gdp-index'),
      ofArticle(west, 'western-gdp-share', 'hatched'),
      other('western-gdp-2019', 'share'),
    ]),
  ];
  return barChart(
    {
      ...place('circles-and-west'),
      title: 'Shares of China’s land, people and GDP: three economic circles and the western region',
      description:
        'Bars for the shares that the article gives the three economic circles together and the western region, each with what other pages give beside it. On land and people other pages dispute the shares of the circles; the article gives no share of people for the west.',
      caption: 'Full bars: the article. Thin bars: other pages. The frame is the whole country. Boundaries differ between accounts.',
    },
    panels,
    atlas,
  );
}

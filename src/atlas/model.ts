import type { z } from 'astro/zod';
import type { COLLECTIONS, CollectionName } from '../collections/collections.ts';
import type { Prose } from '../collections/read-prose.ts';
import type { Verdict } from './verdict.ts';

/** The linked atlas: what the pages are made from. */
export interface Atlas {
  /** Every fact, in the order of the register. */
  facts: Fact[];
  topics: { id: string; title: string; facts: Fact[] }[];
  organisationGroups: { id: string; title: string; entries: Named[] }[];
  termGroups: { id: string; title: string; entries: Named[] }[];
  sources: Source[];
  /** Section by section, each in its sequence. */
  pages: Page[];
  /** As content has them; pictures/ reads them. */
  diagrams: DiagramEntry[];
  /** Pages of a section in their sequence. */
  section(name: Section): Page[];
  page(reference: string): Page;
  fact(id: string): Fact;
  named(reference: string): Named;
  source(id: string): Source;
  /** Prose with its `{fact-id}` placeholders filled in. */
  text(prose: string): string;
}

export const SECTIONS = ['regions', 'measures', 'sectors', 'model', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Fact extends FactData {
  topic: string;
  verdict: Verdict;
  address: string;
  citedBy: Mention[];
}

export interface Page {
  reference: string;
  section: Section;
  id: string;
  address: string;
  data: PageData;
  /** Its text, heading by heading, the part before the first at the head of the list. */
  sections: Prose['sections'];
  /** Facts its prose and front matter cite, in order; a fact's place here is the number of its note. */
  cites: Fact[];
  /** Facts that concern it and are not cited in its prose. */
  alsoRecorded: Fact[];
  citedBy: Mention[];
}

/** An organisation or a term. */
export interface Named extends NamedData {
  reference: string;
  address: string;
  facts: Fact[];
  citedBy: Mention[];
}

export interface Source extends Data<'sources'> {
  id: string;
  /** How a line of text names it: author or publisher, with the year. */
  name: string;
  address: string;
  /** Facts that rest on it, are held against it or take context from it. */
  facts: Fact[];
}

/** A place in the atlas that names another one. */
export interface Mention {
  title: string;
  address: string;
}

/** What a file of a collection holds. */
export type Data<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

type FactData = Data<'facts'>['facts'][number];
type OrganisationData = Data<'organisations'>['organisations'][number];
export type NamedData = Omit<OrganisationData, 'kind' | 'description'> & {
  kind: OrganisationData['kind'] | Data<'terms'>['terms'][number]['kind'];
  /** An organisation's description or a term's definition. */
  text?: string | undefined;
};

/** Front matter of a page: what all have, and what each section adds. */
export interface PageData extends Data<'about'>, Partial<Omit<Data<'model'>, keyof Data<'about'>>> {
  region?: Data<'regions'>;
  measure?: Data<'measures'>;
  sector?: Data<'sectors'>;
}

/** The collections as loaded, before anything is linked. */
export interface Content {
  facts: Loaded<Data<'facts'>>[];
  organisations: Loaded<Data<'organisations'>>[];
  terms: Loaded<Data<'terms'>>[];
  sources: Loaded<Data<'sources'>>[];
  pages: (Loaded<PageData> & { section: Section; prose: Prose })[];
  diagrams: DiagramEntry[];
}

export interface DiagramEntry extends Loaded<Data<'diagrams'>> {
  /** In Mermaid, with its placeholders. */
  body: string;
}

interface Loaded<Data> {
  id: string;
  data: Data;
}

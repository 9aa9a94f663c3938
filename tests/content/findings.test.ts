import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rows } from '../../src/checks/content-index.ts';
import { readContent } from '../../src/collections/read-content.ts';

/** The record of research is kept beside the project, not in it. */
const RECORD = join(import.meta.dirname, '../../../shared/source/evidence.json');

/** Findings that no fact rests on, with the reason. */
const UNUSED: Record<string, string> = {};

const VERDICTS = { corroborated: 'corroborates', refines: 'refines', conflicts: 'disputes', outcome: 'outcome', context: 'context' } as const;

const { files } = readContent(join(import.meta.dirname, '../..'));
const used = files
  .filter(({ collection }) => collection === 'facts')
  .flatMap(({ data }) => rows(data, 'facts').flatMap((fact) => rows(fact, 'evidence').map((row) => ({ fact: fact['id'], ...(row as unknown as Row) }))))
  .filter(({ finding }) => finding);
const addresses = new Map(files.filter(({ collection }) => collection === 'sources').map(({ id, data }) => [id, (data as { url?: string }).url]));

if (existsSync(RECORD)) {
  const findings = JSON.parse(readFileSync(RECORD, 'utf8')) as Finding[];
  const byId = new Map(findings.map((finding) => [finding.id, finding]));

  test('every finding of the record is used, or there is a reason why not', () => {
    const ids = new Set(used.map(({ finding }) => finding));
    expect(findings.map(({ id }) => id).filter((id) => !ids.has(id) && !UNUSED[id])).toEqual([]);
  });

  test('every page of the record is a source, and every row cites the page its finding is from, with its confidence', () => {
    const urls = new Set(addresses.values());
    expect(findings.map(({ url }) => url).filter((url) => !urls.has(url))).toEqual([]);
    const wrong = used.filter(({ finding, source, confidence }) => {
      const record = byId.get(finding!);
      return !record || record.url !== addresses.get(source) || record.confidence !== confidence;
    });
    expect(wrong).toEqual([]);
  });

  test('every conflict in the record is told as a dispute', () => {
    const disputed = new Set(used.filter(({ relation }) => relation === 'disputes').map(({ finding }) => finding));
    expect(findings.filter(({ verdict, id }) => VERDICTS[verdict] === 'disputes' && !disputed.has(id)).map(({ id }) => id)).toEqual([]);
  });
} else {
  test('the record of research is absent', () => {
    console.log('Not compared: ../shared/source/evidence.json is not on this machine. The atlas builds without it.');
  });
}

test('of the targets only the pilot zone has an outcome: no other page says what became of one', () => {
  const targets = files.flatMap(({ collection, data }) => (collection === 'facts' ? rows(data, 'facts') : [])).filter(({ kind }) => kind === 'target');
  expect(targets.length).toBeGreaterThan(4);
  const known = targets.filter((fact) => rows(fact, 'evidence').some(({ relation }) => relation === 'outcome'));
  expect(known.map(({ id }) => id)).toEqual(['goal-pilot-zone']);
});

interface Row {
  source: string;
  finding?: string;
  relation: string;
  confidence?: string;
  note?: string;
}

interface Finding {
  id: string;
  verdict: keyof typeof VERDICTS;
  confidence: string;
  url: string;
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHANGES, CITATION, LIST, check, edit, root, testFaults, write } from './bench.ts';

testFaults([
  [
    'line that means nothing',
    () => edit(LIST, '/regions/town/', '/regions/town/ aaaaaaaa'),
    LIST,
    4,
    /found "\/regions\/town\/ aaaaaaaa"; allowed: "\/address\/#id digest date", "\/address\/" or "moved \/old\/ -> \/new\/"\./,
  ],
  [
    'address listed twice',
    () => edit(LIST, '/regions/town/', '/regions/town/\n/model/park/'),
    LIST,
    5,
    /\/model\/park\/ stands already in line 2; allowed: one line an address\. Delete one of the two\./,
  ],
  [
    'address that moved twice',
    () => edit(LIST, 'moved /model/site/ -> /model/park/', 'moved /model/site/ -> /model/park/\nmoved /model/site/ -> /regions/town/'),
    LIST,
    6,
    /\/model\/site\/ stands already in line 5/,
  ],
  [
    'address that is listed and moved',
    () => edit(LIST, 'moved /model/site/', 'moved /regions/town/'),
    LIST,
    5,
    /\/regions\/town\/ stands already in line 4/,
  ],
  [
    'day that does not exist',
    () => edit(LIST, '2020-11-01', '2020-11-31'),
    LIST,
    2,
    /found the day "2020-11-31", which no calendar has\. Write the day on which the text of \/model\/park\/ last changed\./,
  ],
  [
    'day that is still to come',
    () => edit(LIST, '2020-12-01', '2099-12-01'),
    LIST,
    3,
    /found the day "2099-12-01", which is still to come; allowed: up to 20\d\d-\d\d-\d\d\./,
  ],
  [
    'move to what moved on',
    () => edit(LIST, 'moved /model/site/ -> /model/park/', 'moved /model/site/ -> /model/base/\nmoved /model/base/ -> /model/park/'),
    LIST,
    5,
    /\/model\/site\/ is said to have moved to \/model\/base\/, which moved on itself \(line 6\)\. Write -> \/model\/park\/\./,
  ],
  [
    'moves in a circle',
    () => edit(LIST, 'moved /model/site/ -> /model/park/', 'moved /a/ -> /b/\nmoved /b/ -> /a/'),
    LIST,
    5,
    /found a circle: \/a\/ -> \/b\/ -> \/a\/; allowed: a move to a place that the site has\. Mend one of its lines\./,
  ],
  ['move to itself', () => edit(LIST, '-> /model/park/', '-> /model/site/'), LIST, 5, /found a circle: \/model\/site\/ -> \/model\/site\//],
  [
    'heading of another form',
    () => edit(CHANGES, '## 0.10.0 (2020-12-01)', '## [0.10.0] - 2020-12-01'),
    CHANGES,
    9,
    /found the heading "## \[0\.10\.0\] - 2020-12-01"; allowed: "# Changelog" at the head, then "## Unreleased" and "## 1\.2\.3 \(2020-04-20\)"/,
  ],
  [
    'heading of another level',
    () => edit(CHANGES, '- A second.', '### Added\n\n- A second.'),
    CHANGES,
    11,
    /found the heading "### Added"/,
  ],
  [
    'edition that is unreleased below others',
    () => edit(CHANGES, '- The first.', '- The first.\n\n## Unreleased'),
    CHANGES,
    17,
    /found "## Unreleased" below another edition; allowed: once, above all\. Give it its version and day\./,
  ],
  ['day of no calendar', () => edit(CHANGES, '2020-12-01', '2020-13-01'), CHANGES, 9, /found the day "2020-13-01", which no calendar has/],
  [
    'edition of a day to come',
    () => edit(CHANGES, '2020-12-01', '2099-12-01'),
    CHANGES,
    9,
    /found the day "2099-12-01", which is still to come; allowed: up to .*Until then write "## Unreleased"\./,
  ],
  [
    'edition above one that is younger',
    () => edit(CHANGES, '2020-11-01', '2020-12-02'),
    CHANGES,
    13,
    /found the day "2020-12-02", later than that of 0\.10\.0 above \(line 9\); allowed: the newest edition first\./,
  ],
  [
    'version above a higher one',
    () => edit(CHANGES, '0.9.0', '0.11.0'),
    CHANGES,
    13,
    /found the version 0\.11\.0 below 0\.10\.0 \(line 9\); allowed: each version once, the newest first\./,
  ],
  ['version given twice', () => edit(CHANGES, '0.9.0', '0.10.0'), CHANGES, 13, /found the version 0\.10\.0 below 0\.10\.0/],
  [
    'a folder in the place of the citation',
    () => {
      rmSync(join(root, CITATION));
      mkdirSync(join(root, CITATION));
    },
    CITATION,
    1,
    /found something else under this name; allowed: a file/,
  ],
  ['a citation without its version', () => edit(CITATION, 'version: 0.10.0\n', ''), CITATION, 1, /version: this key is missing/],
  [
    'a citation of nobody',
    () => edit(CITATION, 'authors:\n  - name: The editors', 'authors: []'),
    CITATION,
    4,
    /authors: found \[\].*; allowed: at least 1/,
  ],
  [
    'a key that no citation has',
    () => edit(CITATION, 'license:', 'licence:'),
    CITATION,
    7,
    /unknown key "licence"\. Did you mean "license"/,
  ],
  [
    'a release on a day of no calendar',
    () => edit(CITATION, 'license:', 'date-released: 2020-13-01\nlicense:'),
    CITATION,
    7,
    /date-released: found the day "2020-13-01", which no calendar has/,
  ],
  ['a citation that cannot be read', () => edit(CITATION, 'title: ', 'title: "'), CITATION, 3, /YAML cannot be read: found a text/],
  ['a merge in the citation', () => edit(CITATION, 'authors:', '<<<<<<< HEAD\nauthors:'), CITATION, 4, /left of a merge/],
  [
    'an invisible character in the citation',
    () => edit(CITATION, 'The park', 'The\u200b park'),
    CITATION,
    3,
    /invisible character U\+200B/,
  ],
  ['a package that is no JSON', () => write('package.json', '{\n  "name": "a"\n  "version": "0.10.0"\n}'), 'package.json', 3, /no JSON/],
]);

test('a citation with other keys of its format', () => {
  edit(CITATION, 'license:', 'type: dataset\nkeywords: [parks]\nurl: https://parks.example/\ndate-released: 2020-12-01\nlicense:');
  expect(check()).toEqual([]);
});

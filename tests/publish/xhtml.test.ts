import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { toXhtml } from '../../src/publish/editions/xhtml.ts';

const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

test.each([
  ['closes what HTML leaves open', '<p>a<br>b', '<p>a<br/>b</p>'],
  ['escapes', '<p title="a &quot; b">1 &lt; 2 &amp; 3 &gt; 2', '<p title="a &quot; b">1 &lt; 2 &amp; 3 &gt; 2</p>'],
  ['says languages twice', '<i lang="zh-Hans">渝</i>', '<i lang="zh-Hans" xml:lang="zh-Hans">渝</i>'],
  ['leaves the styles of the site', '<p data-astro-cid-abc class="x">a</p>', '<p class="x">a</p>'],
  ['moves links', '<a href="#b--c">d</a>', '<a href="b.xhtml#b--c">d</a>'],
  [
    'makes a drawing a picture with the colours of paper',
    '<svg xmlns="http://www.w3.org/2000/svg" role="group" fill="var(--ink)"><text lang="zh-Hans" role="list">渝</text></svg>',
    `<svg role="img" fill="black" ${NAMESPACES}><text>渝</text></svg>`,
  ],
  [
    'gives the links of a drawing their title',
    '<svg><a href="#b"><text>c <tspan>d</tspan></text></a></svg>',
    `<svg ${NAMESPACES}><a href="b.xhtml#b" xlink:title="c d"><text>c <tspan>d</tspan></text></a></svg>`,
  ],
])('%s', (_, html, xhtml) => {
  const address = (href: string) => `${href.slice(1).split('--')[0]}.xhtml${href}`;
  expect(toXhtml(parseFragment(html).childNodes, address)).toBe(xhtml);
});

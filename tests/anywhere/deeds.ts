import assert from 'node:assert/strict';
import { until, type Reader } from './reader.ts';

const LINKS = '[...document.querySelectorAll("a[href]")]';
/** Of a link in the text or in a drawing. */
const ADDRESS_OF = '(link) => new URL(link.getAttribute("href"), document.baseURI).href';

/**
 * What a reader comes for. It is done in the same way in every setting and every browser.
 *
 * @param root address of the atlas's folder, with a slash at its end
 */
export const DEEDS: Record<string, (reader: Reader, root: string) => Promise<void>> = {
  'reads a page as it was set': async (reader, root) => {
    await open(reader, root, 'model/goals/');
    assert.equal(await reader.evaluate('document.querySelector("h1").textContent.trim()'), 'Goals for 2025');
    await untilSet(reader);
    assert.match(String(await reader.evaluate('getComputedStyle(document.body).fontFamily')), /Source Serif/);
    assert.equal(await reader.evaluate('[...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet)'), true);
    assert.equal(await reader.evaluate('document.querySelector("[data-theme-button]").hidden'), false);
  },

  'follows fifty links': async (reader, root) => {
    await open(reader, root, '');
    const followed = new Set<string>();
    while (followed.size < 50) {
      const links = (await reader.evaluate(`${LINKS}.map(${ADDRESS_OF})`)) as string[];
      // From the middle of the page, where the text is: the same ones every time.
      const fresh = links.filter((href) => href.startsWith(root) && !followed.has(href));
      const href = fresh[Math.floor(fresh.length / 2)];
      assert(href, `no link was left on ${String(await reader.evaluate('location.href'))} after ${followed.size}`);
      followed.add(href);
      await reader.evaluate(
        `${LINKS}.find((link) => (${ADDRESS_OF})(link) === ${JSON.stringify(href)}).dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))`,
      );
      await until(
        reader,
        `location.href === ${JSON.stringify(href)} && document.readyState === "complete" && !!document.querySelector("h1")`,
      );
      assert.notEqual(await reader.evaluate('document.title'), '');
      assert.doesNotMatch(String(await reader.evaluate('document.querySelector("h1").textContent')), /^No page here/);
      assert.equal(await reader.evaluate('!location.hash || !!document.getElementById(location.hash.slice(1))'), true, href);
    }
  },

  'searches in English': (reader, root) => search(reader, root, 'Inspur', /Inspur/i),
  'searches in Chinese': (reader, root) => search(reader, root, '数字人民币', /数字人民币|renminbi/i),

  'narrows the register, and finds it so again': async (reader, root) => {
    const shown = '[...document.querySelectorAll("[data-fact]")].filter(({ hidden }) => !hidden).length';
    await open(reader, root, 'facts/');
    const all = Number(await reader.evaluate(shown));
    await reader.fill('#filter-words', 'unicorn');
    await until(reader, `${shown} < ${all}`);
    const few = await reader.evaluate(shown);
    const address = String(await reader.evaluate('location.href'));
    assert.match(address, /\?words=unicorn$/);
    await reader.goto(address);
    await until(reader, `${shown} === ${String(few)}`);
  },

  'finds from any page by the dialog': async (reader, root) => {
    await open(reader, root, 'sectors/finance/');
    await reader.click('[data-search-open]');
    await until(reader, '!!document.querySelector("dialog[open] input")');
    await reader.fill('dialog[open] input', 'digtal yuan');
    await until(reader, 'document.querySelectorAll("dialog[open] li a").length > 0');
    const target = String(await reader.evaluate('document.querySelector("dialog[open] li a").href'));
    // Firefox lets pages on disk pass nothing on to one another: there a result opens at its place without its words marked.
    const apart = await reader.evaluate('location.protocol === "file:" && navigator.userAgent.includes("Firefox")');
    await reader.evaluate('document.querySelector("dialog[open] li a").click()');
    await until(reader, `location.href === ${JSON.stringify(target)}${apart ? '' : ' && !!document.querySelector("main mark")'}`);
  },

  'cites a section in the style of its choice': async (reader, root) => {
    const cited = await openMenu(reader, root, 'model/goals/', '#output');
    assert.match(cited, /^Chongqing Blockchain Atlas contributors\. Goals for 2025: Output value\[EB\/OL\]\./);
    assert.match(cited, /model\/goals\/\?v=[a-z2-7]{8}#output\.$/);
  },

  'puts a briefing together and takes it away as a Word document': async (reader, root) => {
    await openMenu(reader, root, 'facts/', '#goal-output');
    await press(reader, 'Add to briefing');
    await until(reader, '/^Added to your briefing/.test(document.querySelector("[role=dialog] [role=status]")?.textContent)');
    await reader.evaluate('document.querySelector("[role=dialog] [role=status] + a").click()');
    await until(reader, 'document.querySelectorAll("#briefing .items > li").length === 1');
    assert.match(String(await reader.evaluate('document.querySelector("#briefing").textContent')), /Verdict: disputed/);
    // What a browser is given to save.
    await reader.evaluate('HTMLAnchorElement.prototype.click = () => undefined');
    await reader.evaluate('URL.createObjectURL = (file) => ((self.saved = file.size), "")');
    await press(reader, 'Word');
    await until(reader, 'self.saved > 5000');
  },

  'opens a cited fact at its place': async (reader, root) => {
    await open(reader, root, 'facts/', '#goal-output');
    await until(reader, 'Math.abs(document.getElementById("goal-output").getBoundingClientRect().top) < innerHeight');
    assert.match(String(await reader.evaluate('document.getElementById("goal-output").closest("[data-fact]").textContent')), /50 billion/);
  },
};

/** On a line or a machine too slow for it a page keeps the letters that it began with, and a later one has the font. */
async function untilSet(reader: Reader, tries = 5): Promise<void> {
  const loaded = '[...document.fonts].some(({ family, status }) => family.includes("Source Serif") && status === "loaded")';
  const set = await until(reader, loaded, 2_000).catch((error: unknown) => {
    if (tries === 1) throw error;
  });
  if (set) return;
  await reader.goto(String(await reader.evaluate('location.href')));
  await untilSet(reader, tries - 1);
}

async function search(reader: Reader, root: string, query: string, expected: RegExp): Promise<void> {
  await open(reader, root, '');
  await reader.fill('main input[name="q"]', query);
  await reader.click('main form button[type="submit"]');
  await until(reader, 'document.querySelectorAll("#search-results > li").length > 0');
  assert.match(String(await reader.evaluate('location.href')), /\/search\/(index\.html)?\?q=/);
  const target = String(await reader.evaluate('document.querySelector("#search-results a").href'));
  assert(target.startsWith(root), `${target} is not of the atlas`);
  await reader.evaluate('document.querySelector("#search-results a").click()');
  await until(reader, `location.href === ${JSON.stringify(target)} && document.readyState === "complete"`);
  assert.match(String(await reader.evaluate('document.querySelector("main").textContent')), expected);
}

/** Opens the menu beside something citable, and gives the citation that it offers first. */
async function openMenu(reader: Reader, root: string, folder: string, place: string): Promise<string> {
  await open(reader, root, folder);
  await reader.evaluate(`document.querySelector('a.cite[href$="${place}"]').click()`);
  return String(await until(reader, 'document.querySelector("[role=dialog] blockquote")?.textContent'));
}

const press = (reader: Reader, name: string) =>
  reader.evaluate(
    `[...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === ${JSON.stringify(name)}).click()`,
  );

/** Opens a page as its address is given there: a folder on the web, a file on disk. */
async function open(reader: Reader, root: string, folder: string, rest = ''): Promise<void> {
  await reader.goto(`${root}${folder}${root.startsWith('file:') ? 'index.html' : ''}${rest}`);
  await until(reader, 'document.readyState === "complete"');
}

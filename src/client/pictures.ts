import { standalone } from '../pictures/standalone.ts';

const NOT_COPIED = 'This browser does not let the atlas copy.';

/** A picture's tools: copying its address, its citation, its drawing. They take all from the page, so they work from disk too. */
export function serveTools(figure: HTMLElement): void {
  const status = figure.querySelector('output')!;
  const acts: Record<string, (figure: HTMLElement) => Promise<string>> = {
    link: copyLink,
    citation: copyCitation,
    svg: copySvg,
    png: copyPng,
  };
  for (const control of figure.querySelectorAll<HTMLElement>('[data-copy]')) {
    control.hidden = false;
    control.addEventListener('click', () => {
      const act = acts[control.dataset['copy']!]!(figure).catch(() => 'This could not be done here. The link SVG gives the file.');
      void act.then((said) => (status.value = said));
    });
  }
}

const copy = async (text: string) => (await import('./clipboard.ts')).copy({ text });

async function copyLink(figure: HTMLElement) {
  const { href } = figure.querySelector<HTMLAnchorElement>('a[data-copy]')!;
  return (await copy(href)) ? 'Address copied.' : `${NOT_COPIED} The address is ${href}`;
}

async function copyCitation(figure: HTMLElement) {
  const [citation, address] = citationWithAddress(figure);
  const copied = await copy(`${citation}. ${address}`);
  return copied ? 'Citation copied.' : `${NOT_COPIED} Select the citation and copy it by hand.`;
}

async function copySvg(figure: HTMLElement) {
  return (await copy(drawingOf(figure).markup)) ? 'SVG copied.' : `${NOT_COPIED} The link SVG gives the file.`;
}

/** Twice its size on white paper; kept as a file where the clipboard takes no pictures. */
async function copyPng(figure: HTMLElement) {
  const png = toPng(figure);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'PNG copied.';
  } catch {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await png), download: `${figure.id}.png` });
    link.click();
    URL.revokeObjectURL(link.href);
    return 'The clipboard takes no pictures here: PNG saved.';
  }
}

async function toPng(figure: HTMLElement): Promise<Blob> {
  const { markup, width, height } = drawingOf(figure, await siteFont().catch(() => ''));
  const image = Object.assign(new Image(), { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}` });
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height });
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

function drawingOf(figure: HTMLElement, font = '') {
  const styles = getComputedStyle(document.documentElement);
  const svg = new XMLSerializer().serializeToString(figure.querySelector('[data-drawing] svg')!);
  const lines = [...figure.querySelectorAll<HTMLElement>('[data-line]')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const title = figure.querySelector('figcaption a')!.textContent.trim();
  const value = (name: string) => styles.getPropertyValue(name).trim();
  // The browser has put the site's own face, under a name for this build alone, in the place of its property: undo that.
  const token = (name: string) => value(name).replace(value('--font-source-serif'), 'var(--font-source-serif)');
  return standalone(svg, title, lines, token, font);
}

function citationWithAddress(figure: HTMLElement) {
  const citation = figure.querySelector('[data-citation]')!.textContent.trim();
  return [citation, figure.querySelector<HTMLAnchorElement>('a[data-copy]')!.href] as const;
}

/** The site's text face, to be drawn into a picture that leaves the page. From disk it cannot be read: a picture then takes the reader's serif. */
async function siteFont(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const face = rules.find(
    (rule) => rule instanceof CSSFontFaceRule && /^"?Source Serif 4/.test(rule.style.fontFamily) && rule.cssText.includes('.woff2'),
  );
  const [, address = ''] = /url\("?([^")]+)"?\)/.exec(face?.cssText ?? '') ?? [];
  const bytes = new Uint8Array(await (await fetch(new URL(address, face?.parentStyleSheet?.href ?? document.baseURI))).arrayBuffer());
  return `@font-face { font-family: 'Source Serif 4'; src: url(data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}) }`;
}

import { standalone } from '../pictures/standalone.ts';
import { copy } from './clipboard.ts';

/**
 * Copies a picture's drawing. All is taken from the page, so that it works from disk too.
 *
 * @param part the form of it: `svg` or `png`
 * @returns what was done, for the reader: a PNG is kept as a file where the clipboard takes no pictures; throws where the picture could not be made
 */
export async function copyPart(figure: HTMLElement, part: string): Promise<string> {
  if (part === 'svg') {
    const copied = await copy({ text: drawingOf(figure).markup });
    return copied ? 'SVG copied.' : 'This browser does not let the atlas copy. The link SVG gives the file.';
  }
  const png = toPng(figure);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return 'PNG copied.';
  } catch {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(await png), download: `${figure.id}.png` });
    link.click();
    // The browser has to have taken it over first.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return 'The clipboard takes no pictures here: PNG saved.';
  }
}

/** The drawing at twice its size, on white paper. */
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
  // The browser has put the site's own faces, under names for this build alone, in the place of their properties: undo that.
  const token = (name: string) =>
    value(name)
      .replace(`${value('--font-rare')},`, '')
      .replace(value('--font-source-serif'), 'var(--font-source-serif)');
  return standalone(svg, title, lines, token, font);
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

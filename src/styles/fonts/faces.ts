/** A face of the text, cut to the characters that the atlas writes. */
export interface Face {
  /** Its name in this folder, without `.woff2`. */
  name: string;
  /** The whole it is cut from, in @fontsource/source-serif-4. */
  from: string;
  style: 'normal' | 'italic';
  characters: string;
}

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, place) => String.fromCharCode(0x20 + place)).join('');
const LATIN = `${ASCII}\u00A0§°±·×–—‘’“”…›ÀÁÄÇÈÉÖÜßàáâäçèéêëìíîïñòóôöùúûü`;
const PINYIN = 'āēěīōūǎǐǒǔǖǘǚǜĀĒĚŌǍǑ';

const STYLES = ['normal', 'italic'] as const;

const facesOf = (name: string, whole: string, characters: string) =>
  STYLES.map((style): Face => ({ name: `${name}-${style}`, from: `${whole}-400-${style}`, style, characters }));

/** What is in neither (Chinese, rare signs) is left to the reader's own faces. */
export const TEXT = facesOf('latin', 'latin', LATIN);
/** Letters with the tone marks of pinyin stand apart: a page without them loads none. */
export const TONES = facesOf('tones', 'latin-ext', PINYIN);

/** The faces as Astro takes them; a range names the characters for which a face is loaded. */
export const variants = (faces: readonly Face[], ranged = false) =>
  faces.map(({ name, style, characters }) => ({
    src: [`./src/styles/fonts/${name}.woff2`] as [string],
    weight: 400,
    style,
    ...(ranged && { unicodeRange: [...characters].map(codeOf) as [string, ...string[]] }),
  }));

const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16)}`;

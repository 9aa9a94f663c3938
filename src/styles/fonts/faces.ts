/** A face of the text, cut to the characters that the atlas writes. */
export interface Face {
  /** Its name in this folder, without `.woff2`. */
  name: string;
  /** The whole it is cut from, in @fontsource/source-serif-4. */
  from: string;
  style: 'normal' | 'italic';
  characters: string;
}

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const LATIN = ` ${SMALL}${SMALL.toUpperCase()}0123456789.,:;()'"!?%&/·-–—‘’“”…`;
const SIGNS = '#$*+<=>@[\\]^_`{|}~\u00A0§°±×›ÀÁÄÇÈÉÖÜßàáâäçèéêëìíîïñòóôöùúûü';
const TONES = 'āēěīōūǎǐǒǔǖǘǚǜĀĒĚŌǍǑ';

const STYLES = ['normal', 'italic'] as const;

const facesOf = (name: string, whole: string, characters: string) =>
  STYLES.map((style): Face => ({ name: `${name}-${style}`, from: `${whole}-400-${style}`, style, characters }));

/** What almost every page is written with. What is in none (Chinese, arrows) is left to the reader's own faces. */
export const TEXT = facesOf('latin', 'latin', LATIN);
/** Rare signs, letters with accents and with the tone marks of pinyin stand apart: a page without them loads none. */
export const RARE = [...facesOf('signs', 'latin', SIGNS), ...facesOf('tones', 'latin-ext', TONES)];

/** The faces as Astro takes them; a range names the characters for which a face is loaded. */
export const variants = (faces: readonly Face[], ranged = false) =>
  faces.map(({ name, style, characters }) => ({
    src: [`./src/styles/fonts/${name}.woff2`] as [string],
    weight: 400,
    style,
    ...(ranged && { unicodeRange: rangesOf(characters) }),
  }));

/**
 * Characters as a style sheet writes them: U+23-24, U+101-1dc. A range goes on over characters that no face has, as it is no
 * matter where those are looked for in vain.
 */
function rangesOf(characters: string): [string, ...string[]] {
  const known = codesOf([...TEXT, ...RARE].map((face) => face.characters).join(''));
  const own = codesOf(characters);
  const isOwn = (code: number | undefined) => code !== undefined && own.includes(code);
  const firsts = known.filter((code, place) => isOwn(code) && !isOwn(known[place - 1]));
  const lasts = known.filter((code, place) => isOwn(code) && !isOwn(known[place + 1]));
  return firsts.map((first, place) => `U+${first.toString(16)}-${lasts[place]!.toString(16)}`) as [string, ...string[]];
}

/** Each once, in order. */
const codesOf = (characters: string): number[] =>
  [...new Set(characters)].map((character) => character.codePointAt(0)!).sort((a, b) => a - b);

import type { Chance } from '../chance.ts';

/** What stands in place of words: as much of each as of the others. */
const MAKERS: ((chance: Chance) => string)[] = [
  // Any code unit: halves of characters, controls, marks that turn or join what is beside them.
  (chance) => many(chance, 40, () => String.fromCharCode(chance.below(0x1_0000))),
  // Any character.
  (chance) => many(chance, 20, () => String.fromCodePoint(chance.below(0x11_0000))),
  (chance) => many(chance, 4, () => chance.of(MARKUP)!),
  (chance) => many(chance, 30, () => chance.of([...'.*+?^${}()|[]\\/-,:=!<>&#%@~`\'" ab人'])!),
  (chance) => many(chance, 5, () => `${chance.of(ESCAPES)!}${chance.of(WORDS)!}`),
  // Words that the site has, with one sign put in or taken out.
  (chance) => {
    const words = many(chance, 6, () => `${chance.of(WORDS)!} `);
    const at = chance.below(words.length);
    return words.slice(0, at) + chance.of(['', '<', '(', '\u0301', '\u202e', '\0', '人', '-'])! + words.slice(at + chance.below(2));
  },
];
const MARKUP = [
  ...['<img src=x onerror="window.hit=1">', '<script>window.hit=1</script>', '"><svg onload=window.hit=1>', '</mark></li>', '<!--', ']]>'],
  ...[
    "' onfocus='window.hit=1' autofocus='",
    '<iframe srcdoc="<script>top.hit=1</script>">',
    '<base href=//elsewhere.invalid>',
    '<style>*{}',
  ],
  ...[
    'javascript:window.hit=1',
    '{{7*7}}',
    '${window.hit=1}',
    '&lt;b&gt;',
    '&#x3c;',
    '<a href=javascript:window.hit=1>park',
    '<b>park</b>',
  ],
];
const ESCAPES = ['%', '%zz', '%E4%B8', '%00', '\\u0000', '&amp;', '../', '..%2f', '?q=', '#', '__proto__ ', 'constructor ', "' OR 1=1 --"];
const WORDS = [
  'park',
  'Chongqing',
  'unicorn',
  'blockchain',
  '数字人民币',
  '重庆',
  'yuan',
  '2025',
  '50 billion',
  'e-CNY',
  '5G',
  'the',
  'of',
  'shuzi',
];
/** One in so many is a paste of ten thousand signs. */
const PASTES = 50;

/** Anything a reader may type or paste, or what may come with an address. */
export function pasteBy(chance: Chance): string {
  const text = chance.of(MAKERS)!(chance);
  return chance.below(PASTES) ? text : text.repeat(Math.ceil(10_000 / (text.length || 1))).slice(0, 10_000);
}

/** A text with one sign changed, taken out or put in, or its end cut off. */
export function damagedBy(chance: Chance, text: string): string {
  const at = chance.below(text.length);
  if (!chance.below(3)) return text.slice(0, at);
  return text.slice(0, at) + chance.of(['', 'A', '_', '%', '=', '<', '人'])! + text.slice(at + chance.below(2));
}

function many(chance: Chance, most: number, make: () => string): string {
  return Array.from({ length: 1 + chance.below(most) }, make).join('');
}

/** A reader's selection: places of the atlas in an order of their own, with notes between. */
export interface Briefing {
  title: string;
  items: BriefingItem[];
}

type BriefingItem = { address: string; digest?: string } | { note: string };

/**
 * A briefing as one word that fits into an address: JSON of short lists, in base64url. It holds addresses and notes and no
 * text of the atlas, so that whoever opens it sees the atlas's words.
 */
export function encodeBriefing({ title, items }: Briefing): string {
  const compact = [title, ...items.map((item) => ('note' in item ? item.note : [item.address, item.digest].filter(Boolean)))];
  const bytes = new TextEncoder().encode(JSON.stringify(compact));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns undefined where the word is cut, mistyped or not a briefing */
export function decodeBriefing(word: string): Briefing | undefined {
  try {
    const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
    const [title, ...items] = JSON.parse(text) as unknown[];
    if (typeof title !== 'string') return undefined;
    return { title, items: items.map(itemOf) };
  } catch {
    return undefined;
  }
}

function itemOf(item: unknown): BriefingItem {
  if (typeof item === 'string') return { note: item };
  const [address, digest] = item as unknown[];
  if (typeof address !== 'string' || !address.startsWith('/')) throw new Error('not a place');
  return { address, ...(typeof digest === 'string' && { digest }) };
}

/** Moves the item at `from` by some places; nothing moves beyond the ends. */
export function moved(briefing: Briefing, from: number, by: number): Briefing {
  const to = Math.max(0, Math.min(briefing.items.length - 1, from + by));
  const items = briefing.items.toSpliced(from, 1).toSpliced(to, 0, briefing.items[from]!);
  return { ...briefing, items };
}

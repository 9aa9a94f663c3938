import { decodeBriefing, encodeBriefing, type Briefing } from '../briefing/briefing.ts';
import { recall, remember } from './memory.ts';

const KEY = 'briefing';

/** The reader's briefing as this browser keeps it, empty where there is none or it cannot be read. */
export const loadBriefing = (): Briefing => decodeBriefing(recall(KEY) ?? '') ?? { title: '', items: [] };

/** @returns whether the browser kept it: storage can be forbidden or full */
export const saveBriefing = (briefing: Briefing): boolean => remember(KEY, encodeBriefing(briefing));

/** Adds a place at the end; one that is there already stays where it is. */
export function addToBriefing(place: { address: string; digest: string }): boolean {
  const briefing = loadBriefing();
  if (briefing.items.some((item) => 'address' in item && item.address === place.address)) return true;
  return saveBriefing({ ...briefing, items: [...briefing.items, place] });
}

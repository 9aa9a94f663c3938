/**
 * The latest day that it is anywhere: an editor in Chongqing writes tomorrow's date while a server in Europe still has today's.
 * It comes from the clock, so that no list has to be kept.
 */
export const lastDay = (): string => new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Whether a day, month or year (ISO 8601) has not begun anywhere. */
export const isToCome = (date: string): boolean => date > lastDay();

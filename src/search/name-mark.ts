/** Begin the words by which whole names and whole titles are found; no word of any language begins like that. */
export const NAME_MARK = 'xq';
export const TITLE_MARK = 'xk';

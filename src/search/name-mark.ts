/** Begins the words by which whole names are found; no word of any language begins like that. */
export const NAME_MARK = 'xq';

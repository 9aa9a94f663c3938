/** Words that say nothing of what is sought: neither indexed in texts nor asked for, unless a query has no others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about all also an and any are as at be been being between but by came can come comes compare compared could depend depends did difference differences do does for from get give goes had happen happened happens has have he her him his how i if in ' +
    'into is it its just list may me mean meant means might more most much my no not of on or other our please shall she should show so some such tell than that the ' +
    'their them then there these they this those to us was we were what whats when where whether which while who whom whose why will with would ' +
    'vs yet ever actually really exactly you your'
  ).split(' '),
);

import type { ConfigData } from 'html-validate';

/** What html-validate holds the pages to: all that it recommends, but for what is switched off here, each with its reason. */
export const HTML_VALIDATE: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A source's page is titled as its source is, however long that is; whoever lists titles cuts them at their own width, and
    // what tells them apart comes first.
    'long-title': 'off',
    // Two forms answer while one types and have nothing left to submit: the search dialog, where Enter leads to the search page as
    // the link below its results does, and the filters of the register, which are hidden where they cannot work.
    'wcag/h32': 'off',
  },
};

/** Which state of the atlas this is. */
export interface Edition {
  version: string;
  /** Day of the commit, ISO 8601. */
  date?: string | undefined;
  /** Short name of the commit; `+` where files had been changed since. */
  commit?: string | undefined;
}

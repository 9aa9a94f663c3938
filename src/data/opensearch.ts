/**
 * The description by which a browser can add the atlas to its search engines. The format knows whole addresses only.
 *
 * @see https://github.com/dewitt/opensearch
 */
export function openSearch(absolute: (path: string) => string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Blockchain Atlas</ShortName>
  <Description>Search the Chongqing Blockchain Atlas, in English, Chinese and pinyin</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${absolute('/favicon.svg')}</Image>
  <Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

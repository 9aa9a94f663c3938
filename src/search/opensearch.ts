import type { APIRoute } from 'astro';

/**
 * The description by which a browser can add the atlas to its search engines. The format asks for a whole address, so it
 * is made only where the build is told the address it is for (SITE).
 *
 * @see https://github.com/dewitt/opensearch
 */
export const GET: APIRoute = ({ site }) => {
  const search = new URL('search/', site).href;
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Blockchain Atlas</ShortName>
  <Description>Search the Chongqing Blockchain Atlas, in English, Chinese and pinyin</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${new URL('favicon.svg', site).href}</Image>
  <Url type="text/html" template="${search}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};

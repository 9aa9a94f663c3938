// On a page that has moved: goes on to where the section that the address names is now, or else the page. See src/permalinks/moved-pages.ts.
location.replace((document.getElementById(location.hash.slice(1)) || document).querySelector('a').href);

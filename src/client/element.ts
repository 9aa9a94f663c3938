/**
 * What the menus and the briefing are made of. What is on every page, and search, make their few elements themselves: a module
 * that they shared would weigh on every page or be one more request for the first search.
 */

/** An element with some of its properties set, and what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: { [property: string]: string | number | boolean } = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(label: string, act: () => void, properties: { [property: string]: string } = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: label, ...properties });
  made.addEventListener('click', act);
  return made;
}

/** A choice between options, each a value with its label. */
export function select(ariaLabel: string, options: readonly (readonly [value: string, { label: string }])[]): HTMLSelectElement {
  return element('select', { ariaLabel }, ...options.map(([value, { label }]) => element('option', { value }, label)));
}

/** Styles of what a script makes: they come with the script, so that a page that does without it does without them. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

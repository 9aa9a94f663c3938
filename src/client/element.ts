/** An element with some of its properties set. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: { [property: string]: string | number | boolean } = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

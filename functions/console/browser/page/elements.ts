/** An element of the page, which was made on the server with this id. @throws Error where there is none of the kind */
export const element = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${id}`);
};

export const orNone = (id: string): HTMLElement | null => document.getElementById(id);

/** Text stays text: nothing here makes markup of it. */
export const made = (
  tag: keyof HTMLElementTagNameMap,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Node | string)[]
): HTMLElement => {
  const one = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
  one.append(...inside);
  return one;
};

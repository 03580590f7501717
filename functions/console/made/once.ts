/** Made when it is asked for first, and kept: of some hundred forms a page shows a few. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};

/** What has no canonical form, and the names that lead to it. */
export interface Flaw {
  readonly what: string;
  readonly path: string;
}

/** The first value, in the order of insertion, that no canonical text can carry; null when there is none. */
export const flawOf = (value: unknown): Flaw | null => {
  switch (typeof value) {
    case 'object':
      return value === null ? null : flawIn(value);
    case 'number':
      return Number.isInteger(value) && !Number.isSafeInteger(value)
        ? { what: 'an integer beyond 2^53', path: '' }
        : null;
    case 'string':
    case 'boolean':
      return null;
    default:
      return { what: typeof value, path: '' };
  }
};

const flawIn = (container: object): Flaw | null => {
  for (const [name, member] of Object.entries(container)) {
    const flaw = flawOf(member);
    if (flaw !== null) return { what: flaw.what, path: `/${name}${flaw.path}` };
  }
  return null;
};

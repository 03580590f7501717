import serialise from 'canonicalize';

/** What has no canonical form, and the names that lead to it. */
interface Flaw {
  readonly what: string;
  readonly path: string;
}

const flawOf = (value: unknown): Flaw | null => {
  switch (typeof value) {
    case 'object':
      return value === null ? null : flawIn(value);
    case 'number':
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? { what: 'an integer beyond 2^53', path: '' } : null;
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

/**
 * The one text of a JSON value (RFC 8785). The serialiser itself refuses lone surrogates (RFC 8785 3.2.2.2) and NaN; it would round
 * a great integer (RFC 7493 2.2) and drop what is undefined, so both are refused here.
 * @throws Error naming the place where there is one, never the value
 */
export const canonical = (value: unknown): string => {
  const flaw = flawOf(value);
  const text = flaw === null ? serialise(value) : undefined;
  if (text === undefined) throw new TypeError(`no canonical form: ${flaw?.what ?? typeof value} at ${flaw?.path || '/'}`);
  return text;
};

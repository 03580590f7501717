/** The trust's own tenant, as every key begins with it. */
const TRUST = '_trust';

/**
 * What of the trust's own records the requests of every school need, by table: who is known to the trust by
 * which log-in, who holds its roles, and which schools there are. It is readable from every school; nothing
 * of a school is.
 */
export const sharedByAll = {
  log: [`${TRUST}/people/*`, `${TRUST}/reservations/*`],
  dataKeys: [`${TRUST}/~marks`],
  readModel: [`${TRUST}/~generations`, `${TRUST}/role-holders*`, `${TRUST}/school-directory*`],
} as const;

/**
 * Partition keys of a tenant: its journal stands under its bare id, all else behind a slash. `*` stands for
 * any text.
 */
export const ownKeys = (tenant: string): readonly string[] => [tenant, `${tenant}/*`];

/** Whether a text is like a pattern in which `*` stands for any text and everything else for itself. */
export const isLike = (text: string, pattern: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false;
  const middle = text.slice(first.length, text.length - last.length);
  let at = 0;
  return rest.every((part) => {
    const found = middle.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
};

import { LOG_OF_LOGS } from '../proof/checkpoint.ts';

/** The trust's own tenant, as every key begins with it. */
const TRUST = '_trust';

/**
 * What of the trust's own records the requests of every school need, by table: who is known to the trust by
 * which log-in, who holds its roles, and which schools there are; and the checkpoints of its log of logs,
 * which prove those of each school. It is readable from every school; nothing of a school is.
 */
export const sharedByAll = {
  log: [`${TRUST}/people/*`, `${TRUST}/reservations/*`],
  dataKeys: [`${TRUST}/~marks`],
  readModel: [`${TRUST}/~generations`, `${TRUST}/role-holders*`, `${TRUST}/school-directory*`],
  journal: [`${LOG_OF_LOGS}/~checkpoints`, `${LOG_OF_LOGS}/~countersignatures`],
} as const;

/** The same of the archive, by what names of objects begin with: hashes of the log of logs, never its entries. */
export const sharedObjects: readonly string[] = [`${LOG_OF_LOGS}/tile/`];

/** Keys of the list of the trust's schools, and of which rows of it are read, in the table of the read models. */
export const schoolsKeys = [`${TRUST}/~generations`, `${TRUST}/school-directory*`] as const;

/** The names under which a tenant has something: its own, and that of its access journal. */
export const namesOf = (tenant: string): readonly [own: string, access: string] => [
  tenant,
  `_access.${tenant}`,
];

/**
 * Partition keys of a tenant: a journal stands under the bare name, all else behind a slash. `*` stands for
 * any text.
 */
export const ownKeys = (tenant: string): readonly string[] =>
  namesOf(tenant).flatMap((name) => [name, `${name}/*`]);

/**
 * Where it is written who looked: of a tenant's own records, and at the trust where no school is known. Only
 * ever put.
 */
export const looksKeys = (tenant: string | null): readonly string[] =>
  [...(tenant === null || tenant === TRUST ? [] : [tenant]), TRUST].map(
    (one) => `_access.${one}/access-journal/*`,
  );

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

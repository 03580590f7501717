export { slug } from '../../events/catalogue/fields.ts';

/** The two parts of an id such as `<person>.<audience>`; the second part holds no dot, so the last dot divides. */
export const splitId = (id: string): { readonly head: string; readonly tail: string } => {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? { head: id, tail: '' } : { head: id.slice(0, dot), tail: id.slice(dot + 1) };
};

/** One record of a school. */
export interface RecordName {
  readonly stream: string;
  readonly id: string;
}

/** A record in one word, `<stream>.<id>`, as ids and causes have it; names of streams have no dot. */
export const wordOfRecord = ({ stream, id }: RecordName): string => `${stream}.${id}`;

/** The record that such a word names. */
export const recordOf = (word: string): RecordName => {
  const dot = word.indexOf('.');
  return { stream: word.slice(0, Math.max(dot, 0)), id: word.slice(dot + 1) };
};

/** The tenant of what belongs to no single school. */
export const TRUST_TENANT = '_trust';

/** Whether a person has a record at the school: whom the trust alone knows is `_trust/<id>`, and has none. */
export const isOfSchool = (person: string): boolean => !person.startsWith(`${TRUST_TENANT}/`);

/** What the tenant of an access journal begins with. */
const ACCESS = '_access.';
/** An id of the log has 100 characters at most, and that of a school's access journal is longer than the school's own. */
export const LONGEST_SCHOOL_ID = 100 - ACCESS.length;

/** Where it is written who looked at what of a tenant, and what was refused there: a journal of its own, which is no school. */
export const accessTenantOf = (tenant: string): string => `${ACCESS}${tenant}`;

export const isAccessTenant = (tenant: string): boolean => tenant.startsWith(ACCESS);

/** Whom a journal is about: of an access journal the tenant that was looked at, of any other the tenant itself. */
export const homeOf = (tenant: string): string =>
  isAccessTenant(tenant) ? tenant.slice(ACCESS.length) : tenant;

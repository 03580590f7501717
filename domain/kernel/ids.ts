export { slug } from '../../events/catalogue/fields.ts';

/** The two parts of an id such as `<person>.<audience>`; the second part holds no dot, so the last dot divides. */
export const splitId = (id: string): { readonly head: string; readonly tail: string } => {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? { head: id, tail: '' } : { head: id.slice(0, dot), tail: id.slice(dot + 1) };
};

/** The tenant of what belongs to no single school. */
export const TRUST_TENANT = '_trust';

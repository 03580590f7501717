import type { Place } from './me.ts';

/**
 * What has to be permitted somebody: nothing but a log-in, a list, something asked of the whole record, or an
 * action of a stream.
 */
export type Right =
  | { readonly logIn: true }
  | { readonly list: string }
  | { readonly audit: string }
  | {
      readonly stream: string;
      readonly action: string;
      /** Who may on some records, as each record alone says: shown to them, and the API decides. */
      readonly ofRecord?: readonly string[];
    };

/**
 * Whether the caller may, as far as the API said who they are: it decides where something is shown. Whether
 * it is done, the API decides.
 */
export const may = (place: Place, right: Right): boolean => {
  if ('logIn' in right) return true;
  if ('list' in right) return place.lists.some(({ name }) => name === right.list);
  if ('audit' in right) return place.audit.some(({ name }) => name === right.audit);
  const { ofRecord = [] } = right;
  return (
    place.may.some(({ stream, actions }) => stream === right.stream && actions.includes(right.action)) ||
    ofRecord.some((role) => place.roles.includes(role))
  );
};

/** One of them is enough; none: it needs none. */
export const mayAny = (place: Place, rights: readonly Right[]): boolean =>
  rights.length === 0 || rights.some((right) => may(place, right));

/** Not only on a record of one's own, such as one's own agreement. */
export const mayOnAny = (place: Place, { stream, action }: { stream: string; action: string }): boolean =>
  place.may.some(
    (one) => one.stream === stream && one.actions.includes(action) && one.relation === undefined,
  );

/** On the record of somebody: on anybody's, or on one's own. */
export const mayOnPerson = (
  place: Place,
  right: { readonly stream: string; readonly action: string },
  person: string,
): boolean => mayOnAny(place, right) || (place.person === person && may(place, right));

/**
 * Whether a link to a record leads on. Rows of a list are those that the caller may see, so that a right by
 * relation is enough for their records; but who is at a school is shown to many more than may open somebody.
 */
export const mayOpen = (place: Place, { stream, id }: { stream: string; id: string }): boolean => {
  const right = { stream, action: 'read' };
  return mayOnAny(place, right) || (may(place, right) && (stream !== 'people' || id === place.person));
};

/*
 * What a cover says of a place that stands: a hash of what it says; and, of what lists show, the groups that
 * it stands in, so that one entry is enough for all of them: a record with hundreds of dates has a cover that
 * is one item.
 */

/** Said of a place whose item is not known to say what it should. */
const UNKNOWN = '?';

export const markOf = (hash: string, groups: readonly string[] = []): string => [hash, ...groups].join(' ');
export const groupsIn = (mark: string): readonly string[] => mark.split(' ').slice(1);
/** The same place, to be put again whatever stands there. */
export const distrusted = (mark: string): string => markOf(UNKNOWN, groupsIn(mark));

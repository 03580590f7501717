/** What the ids of those breaches begin with that this system has seen itself. */
const REFUSED = 'refused.';
/** An id has 100 characters; of a longer one the rest says nothing, since a record may name several people. */
const LONGEST = 100;

/** `refused.<day>.<person>`: the record of what somebody was refused on a day. */
export const refusedId = (on: string, person: string | null): string =>
  `${REFUSED}${on}.${(person ?? 'nobody').replace('/', '.')}`.slice(0, LONGEST);

export const isRefusedId = (id: string): boolean => id.startsWith(REFUSED);

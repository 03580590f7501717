import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Fact, HeldRecord } from './facts.ts';

/** Why a whole record is looked at before anything of it is given: it is locked, or an own matter. */
export type Hold = 'locked' | 'own-matter';

/** What an event says, sorted by whom it may be given to. */
export interface Sorted {
  /** The person's own, and what names nobody. */
  readonly given: Readonly<Record<string, Json>>;
  /** What is looked at first: free text where others are named, or all of a record that is held back. */
  readonly review: Readonly<Record<string, Json>>;
  /** Names of fields with what is another person's. */
  readonly leftOut: readonly string[];
}

type Standing = 'given' | 'review' | 'left-out';

/**
 * Whose a personal field is: it is sealed for a person, or for the record. Free text of a record that names
 * nobody but the person is theirs.
 */
const standingOf = (record: HeldRecord, { event }: Fact, field: string, person: string): Standing => {
  const owner = record.stream.events.entries[event.type]?.personal[field];
  if (owner === undefined) return 'given';
  const named = event.data[owner];
  const sealedFor =
    owner === 'record' ? `${record.stream.events.stream}/${record.id}` : `people/${String(named)}`;
  if (sealedFor === `people/${person}`) return 'given';
  if (sealedFor.startsWith('people/')) return 'left-out';
  return record.namesOthers ? 'review' : 'given';
};

/** What an event says of a person, each field by whose it is. */
export const sorted = (record: HeldRecord, fact: Fact, person: string, hold: Hold | null): Sorted => {
  const fields = Object.entries(fact.event.data).map(([field, value]) => {
    const standing = standingOf(record, fact, field, person);
    return { field, value, standing: hold !== null && standing === 'given' ? 'review' : standing };
  });
  const those = (wanted: Standing) => fields.filter(({ standing }) => standing === wanted);
  const dataOf = (wanted: Standing) =>
    Object.fromEntries(those(wanted).map(({ field, value }) => [field, value]));
  return {
    given: dataOf('given'),
    review: dataOf('review'),
    leftOut: those('left-out').map(({ field }) => field),
  };
};

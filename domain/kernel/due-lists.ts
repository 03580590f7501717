import type { Concern } from './concern.ts';
import { type Due, lastInstantOf } from './due.ts';
import { keyOf } from './list-keys.ts';
import type { Recipient } from './notice.ts';
import type { RowData } from './projection.ts';

/** A due date as lists show it: one row, under a key for each group that it belongs to. */
export interface ListedDue {
  readonly deadline: string;
  /** Codes of the policy items that ask for it. */
  readonly items: readonly string[];
  readonly stream: string;
  readonly streamId: string;
  readonly due: Due;
  /** One sentence of neutral words and days. */
  readonly what: string;
  /** Whose it is: people of the school, and roles whose holders of the day it is. */
  readonly people: readonly string[];
  readonly roles: readonly string[];
  /** Whom the record concerns, of streams whose rights depend on it. */
  readonly concern?: Concern;
  /**
   * Groups of those who stand in a relation on the day of asking; missing in rows that are older than this.
   */
  readonly relations?: readonly string[];
  /** What some lists show of it beside its day. */
  readonly details?: RowData;
}

/** Whose a due date is, of those who are reminded of it. */
export type Whose = Pick<ListedDue, 'people' | 'roles'> & Required<Pick<ListedDue, 'relations'>>;

const each = (recipients: readonly Recipient[], of: (one: Recipient) => string | null): readonly string[] => [
  ...new Set(recipients.flatMap((one) => of(one) ?? [])),
];

/**
 * The parents of a pupil and the staff of a class are found when somebody asks: whose child or class it is
 * then, the asker's record says.
 */
const relationOf = (one: Recipient): string | null => {
  if ('parentsOf' in one) return ofParents(one.parentsOf);
  return 'staffOfClass' in one ? ofClassStaff(one.staffOfClass) : null;
};

export const whoseOf = (recipients: readonly Recipient[]): Whose => ({
  people: each(recipients, (one) => ('person' in one ? one.person : null)),
  roles: each(recipients, (one) => ('role' in one ? one.role : null)),
  relations: each(recipients, relationOf),
});

/**
 * All of a school, those of a stream, of a deadline, of a person or of a role; of the parents of a pupil, of
 * the staff of a class.
 */
export const ALL = 'all';
export const ofStream = (stream: string): string => keyOf('stream', stream);
export const ofDeadline = (deadline: string): string => keyOf('deadline', deadline);
/** Concerns the person, or is theirs to do. */
export const ofPerson = (person: string): string => keyOf('person', person);
export const ofRole = (role: string): string => keyOf('role', role);
export const ofParents = (pupil: string): string => keyOf('parents', pupil);
/** Ends of periods of records of a kind. */
export const ofRetention = (kind: string): string => keyOf('retention', kind);
export const ofClassStaff = (ofClass: string): string => keyOf('class-staff', ofClass);

/** Every group that a due date is found in. */
export const groupsOf = ({
  stream,
  deadline,
  due,
  people,
  roles,
  relations = [],
  details,
}: ListedDue): readonly string[] => [
  ALL,
  ofStream(stream),
  ofDeadline(deadline),
  ...[...new Set([...people, ...(due.about === null ? [] : [due.about])])].map(ofPerson),
  ...roles.map(ofRole),
  ...relations,
  ...(typeof details?.['class'] === 'string' ? [ofRetention(details['class'])] : []),
];

/** Where a due date stands within each of its groups: by its last instant, then by what it is. */
export const placeInGroup = ({ deadline, streamId, due }: Pick<ListedDue, 'deadline' | 'streamId' | 'due'>) =>
  `${lastInstantOf(due)}/${[deadline, streamId, due.cycle].join('#')}`;

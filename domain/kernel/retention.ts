import type { HoldKind, RetentionClass, RetentionFlag } from '../../events/catalogue/disposal-forms.ts';
import type { Concern } from './concern.ts';
import { isOfSchool, type RecordName } from './ids.ts';
import type { Counted } from './total-evolve.ts';

/** What a record's state says of how long it is kept (DPR-04). */
export interface Retained {
  readonly class: RetentionClass;
  /**
   * It still runs; it is over with its last entry; or it is over once everybody whom it counts has left, with
   * what was entered until then.
   */
  readonly ends: 'open' | 'closed' | 'with-people';
  /** Whose leaving and birth it is counted from. */
  readonly counts: readonly string[];
  /** Everybody whom it names: a hold on one of them holds it. */
  readonly names: readonly string[];
}

/** What a record keeps others from being disposed of: while it is open, what it names is needed. */
export interface HoldsOf {
  readonly kind: HoldKind;
  /** Whether it does so now; what it names may be released once it does not. */
  readonly isHeld: boolean;
  readonly records: readonly RecordName[];
}

/** That a record holds all there is of some people. */
export const holdsOn = (kind: HoldKind, isHeld: boolean, people: readonly (string | null)[]): HoldsOf => ({
  kind,
  isHeld,
  records: some(people).map((id) => ({ stream: 'people', id })),
});

/** What a stream says of how long its records are kept. */
export interface Retention<S> {
  /** Total; null: nothing is on record. */
  of(state: S, streamId: string): Retained | null;
  /** What it keeps from being disposed of. @default - nothing */
  holds?(state: S, streamId: string): HoldsOf | null;
}

/** Of a stream that has no period of its own, for a reason that auditors read. */
export interface NotRetained {
  readonly why: string;
}

/** So many people of a record count, and are looked up for a hold. */
const MOST_PEOPLE = 30;

const some = (people: readonly (string | null)[]): readonly string[] =>
  [...new Set(people.filter((one): one is string => one !== null && isOfSchool(one)))].slice(0, MOST_PEOPLE);

/** How long a record is kept; it names those whom it counts, and whoever else is said. */
export const retained = (
  kind: RetentionClass,
  ends: Retained['ends'],
  counts: readonly (string | null)[] = [],
  names: readonly (string | null)[] = [],
): Retained => ({ class: kind, ends, counts: some(counts), names: some([...counts, ...names]) });

/** A record about one person, from joining to leaving. */
export const ofPerson =
  (kind: RetentionClass) =>
  ({ events }: Counted, person: string): Retained | null =>
    events === 0 ? null : retained(kind, 'with-people', [person]);

/** A record that lasts as long as the school does; it says what is so, and names people by office. */
export const lasting = ({ events }: Counted): Retained | null =>
  events === 0 ? null : retained('policy', 'open');

/** What anybody who disposes of records may know of one, whatever its stream is. */
export interface RecordView {
  readonly retained: Retained | null;
  readonly holds: HoldsOf | null;
  readonly concern: Concern;
  /** London day of the newest entry; null: there is none. */
  readonly lastEntryOn: string | null;
}

/** Of what no stream has. */
export const noRecord: RecordView = {
  retained: null,
  holds: null,
  concern: { people: [], isAboutStaff: false, lockedTo: null },
  lastEntryOn: null,
};

/** How the disposal of a record can stand. */
export const disposalStatuses = ['proposed', 'over', 'kept', 'confirmed', 'erased'] as const;
export type DisposalStatus = (typeof disposalStatuses)[number];

/** What keeps a record from being disposed of. */
export interface HoldInForce {
  readonly kind: HoldKind;
  /** The record that needs it, as `<stream>.<id>`; null: somebody placed it. */
  readonly cause: string | null;
}

/** What others may know of the disposal of a record: `facts` from `disposals/<stream>.<id>`. */
export interface DisposalView {
  readonly flags: readonly RetentionFlag[];
  readonly holds: readonly HoldInForce[];
  /** Until when somebody decided that it is kept; null: nobody did. */
  readonly keptUntil: string | null;
  /** Last days of periods that ended, as recorded. */
  readonly ended: readonly string[];
  readonly status: DisposalStatus;
}

/** The list by which a school says how long records are kept, where the default is not its own. */
export const RETENTION_PERIODS = 'retention-periods';

/**
 * Where the view of a record of any stream is read: the id is `<stream>.<record>`. Of which stream it is, a
 * stream that decides about records of others can't say beforehand.
 */
export const ANY_RECORD = '~record';

import type { Role } from '../../events/catalogue/words.ts';

/** Who alone reads a locked record: whoever holds one of the roles, and people by id. */
export interface LockedTo {
  readonly roles: readonly Role[];
  readonly people: readonly string[];
}

/** Whom a record concerns, as its state says: what rows of permissions ask beyond who the caller is. */
export interface Concern {
  /** Whose own matter it is, by id: who is accused in it, or was hurt; not who only saw it (INC-14). */
  readonly people: readonly string[];
  /** Whether it is about somebody who works at the school. */
  readonly isAboutStaff: boolean;
  /** Null: it is not locked. */
  readonly lockedTo: LockedTo | null;
}

/** Of a record that its state says nothing of: it concerns whom its id names. */
export const concernOfSubject = (subject: string | null): Concern => ({
  people: subject === null ? [] : [subject],
  isAboutStaff: false,
  lockedTo: null,
});

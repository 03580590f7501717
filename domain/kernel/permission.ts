import type { Role } from '../../events/catalogue/words.ts';

/** How the caller must stand to the record, beside the role. */
export type Relation =
  /** The record, or the first part of its id, is the caller. */
  | 'self'
  /** It is a child of the caller. */
  | 'own-child'
  /** The command's `person` is the caller. */
  | 'names-self';

/** The name of a command; `read` for state and history; for the stream `views` the model of a list. */
export type Action = string;

/** One permission; what no row allows is forbidden. */
export interface Permission {
  readonly stream: string;
  readonly actions: readonly Action[];
  readonly roles: readonly Role[];
  readonly relation?: Relation;
  /** Readers who see that a personal field is there, but not what it says. */
  readonly withholdsPersonal?: true;
}

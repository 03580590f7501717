import type { AnyCommand } from '../../kernel/stream.ts';
import type { Flaw } from '../flaws.ts';
import type { Place } from '../roster/roster.ts';

/** How a row of a register names somebody: by id on record, by id of the outside system, or by address. */
export interface PersonRef {
  readonly by: 'person' | 'outside-id' | 'email';
  readonly value: string;
  readonly column: string;
}

/** Somebody who was found on record. */
export interface FoundPerson {
  readonly person: string;
  readonly isParent: boolean;
  /** Pupils whose parent or carer they are. */
  readonly children: readonly string[];
}

/** Commands for one record. */
export interface RegisterCommands {
  readonly stream: string;
  readonly id: string;
  readonly commands: readonly AnyCommand[];
}

/** A row, read: whom it names, and what follows once they are found. */
export interface RegisterRow {
  readonly at: Place;
  readonly names: readonly PersonRef[];
  /** What is sent, or which flaw the row has. @param found in the order of `names` */
  readonly make: (found: readonly FoundPerson[]) => RegisterCommands | { readonly flaw: Flaw };
}

export interface RegisterReading {
  /** Null: the file can't be used at all. */
  readonly rows: readonly RegisterRow[] | null;
  readonly flaws: readonly Flaw[];
}

/** What a register is read for. */
export interface RegisterFor {
  /** How the school calls what the records are taken over from. */
  readonly source: string;
  /** Day on which what has no day of its own held. */
  readonly on: string;
  readonly isDayFirst: boolean;
}

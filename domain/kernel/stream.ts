import type { Json, StreamEvents } from '../../events/catalogue/define-events.ts';
import type { CommandEntries } from './commands.ts';
import type { Decider, Rejection } from './decider.ts';

/** Where a fact is read. */
export interface FactSource {
  readonly stream: string;
  readonly id: string;
}

/** Which facts a command needs, by the name under which the decider finds them in `context.facts`. */
export type FactNeeds<Facts> = { readonly [K in keyof Facts]?: FactSource };

/** What is reserved, for whom; the text itself never becomes a key, only an HMAC of it does. */
export interface Reservation {
  readonly purpose: 'identity' | 'log-in-name';
  readonly text: string;
  readonly holder: string;
}

/** All that the shell needs to run a stream. One a stream, exported from `domain/<stream>/stream.ts`. */
export interface Stream<Command, State, Event, Recorded, Settings, Facts, R extends Rejection> {
  readonly events: StreamEvents;
  readonly commands: CommandEntries;
  readonly decider: Decider<Command, State, Event, Recorded, Settings, Facts, R>;
  /** Raised when folding changes; a stored state of another version is ignored. */
  readonly stateVersion: number;
  /** This stream's part of the open settings object; total: what is missing or malformed is null. */
  readonly settings: (settings: Readonly<Record<string, Json>>) => Settings;
  readonly factNeeds: (command: Command, streamId: string) => FactNeeds<Facts>;
  /** A name that must be unique in the school: its mark is there to decide with, and it is reserved for its holder once the rules allow the command (ACC-02). */
  readonly reservation?: (command: Command, streamId: string) => Reservation | null;
}

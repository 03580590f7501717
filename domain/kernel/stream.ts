import type { EventOf, Json, RecordedOf, StreamEvents } from '../../events/catalogue/define-events.ts';
import type { CommandEntries, CommandOf } from './commands.ts';
import type { Deadline, DeadlineContext } from './deadline.ts';
import type { Context, Decider, Decision, Rejection } from './decider.ts';
import type { Due } from './due.ts';
import type { FactNeeds, FactOrigins, FactSource, Facts } from './facts.ts';
import type { Notice, NoticeEvent } from './notice.ts';
import type { NoticeSettings } from './notice-settings.ts';
import type { PermissionRow } from './permission.ts';
import type { Counted } from './total-evolve.ts';

/** What is reserved, for whom; the text itself never becomes a key, only an HMAC of it does: a log-in's in the whole trust. */
export interface Reservation {
  readonly purpose: 'identity' | 'log-in-name';
  readonly text: string;
  readonly holder: string;
}

/** A stream as its folder defines it: see `defineStream`. */
export interface StreamDefinition<
  E extends StreamEvents,
  C extends CommandEntries,
  S extends Counted,
  Settings,
  F,
  From extends FactOrigins<F>,
  V,
> {
  readonly events: E;
  /** What its records are, in a line, for the API's users. */
  readonly description: string;
  readonly commands: C;
  /** Raised when `evolve` or the state changes; a stored state of another version is ignored. */
  readonly stateVersion: number;
  readonly initialState: S;
  readonly decide: (
    command: CommandOf<C>,
    state: S,
    context: Context<Settings, F>,
  ) => Decision<EventOf<E>, Rejection>;
  readonly evolve: (state: S, event: RecordedOf<E>) => S;
  /** This stream's part of a school's settings; total: what is missing or malformed is null. */
  readonly settings: (settings: Readonly<Record<string, Json>>) => Settings;
  /** What its decisions rely on of other streams. */
  readonly facts: Facts<CommandOf<C>, S, F, From>;
  /** What decisions of other streams may rely on of this one; null where it offers nothing. */
  readonly offers: ((state: S, streamId: string) => V) | null;
  /** Who may do what; what no row allows is forbidden. */
  readonly permissions: readonly PermissionRow<(keyof C & string) | 'read'>[];
  /** Whether reading its records is itself recorded. */
  readonly sensitive: boolean;
  /** Whom a record, or a command to it, is about; null for nobody, so that no relation to a person holds. */
  readonly subjectOf: (streamId: string, command: CommandOf<C> | null) => string | null;
  /** When the fact that a command records happened, UTC; null: now. */
  readonly occurredAtOf: (command: CommandOf<C>) => string | null;
  /** A name that must be unique: reserved for its holder once the rules allow the command (ACC-02). */
  readonly reservation?: (command: CommandOf<C>, streamId: string) => Reservation | null;
  /** What falls due in its records, and who is reminded. */
  readonly deadlines?: readonly StreamDeadline<S, Settings, CommandOf<C>>[];
  /** Who hears what of an event. */
  readonly notices?: (event: NoticeEvent & RecordedOf<E>, settings: NoticeSettings) => readonly Notice[];
}

/** A deadline of a stream, its facts forgotten. */
export interface StreamDeadline<S, Settings, Command>
  extends Omit<Deadline<S, Settings, Command, unknown>, 'factNeeds' | 'duesOf' | 'from'> {
  readonly from: Readonly<Record<string, string>>;
  factNeeds(state: S, streamId: string): AnyNeeds;
  duesOf(state: S, context: DeadlineContext<Settings, Readonly<Record<string, unknown>>>): readonly Due[];
}

/** A deadline of any stream. */
export type AnyDeadline = StreamDeadline<Counted, unknown, AnyCommand>;

/** All that the shell needs to run a stream: its definition, its decider, and what it takes to fold it. */
export interface Stream<
  E extends StreamEvents,
  C extends CommandEntries,
  S extends Counted,
  Settings,
  F,
  From extends FactOrigins<F>,
  V,
> extends Omit<Required<StreamDefinition<E, C, S, Settings, F, From, V>>, 'evolve'> {
  readonly decider: Decider<CommandOf<C>, S, EventOf<E>, RecordedOf<E>, Settings, F, Rejection>;
  readonly factNeeds: (command: CommandOf<C>, streamId: string) => FactNeeds<F, From>;
  // A method, whose parameters TypeScript compares both ways: so the log folds the stream without a cast.
  evolve(state: S, event: AnyEvent): S;
}

/** An event as a decider returns it, personal fields in the clear; or as it folds it, personal fields sealed. */
export interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

/** A parsed command of a stream not known by name. */
export type AnyCommand = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What it takes to fold a stream. */
export interface Foldable<S> {
  readonly events: StreamEvents;
  readonly stateVersion: number;
  readonly initialState: S;
  evolve(state: S, event: AnyEvent): S;
}

/**
 * Any stream, its own types forgotten. Written with methods, whose parameters TypeScript compares both ways, so that every `Stream`
 * is one without a cast. It stays sound because the shell only ever hands back what came from the same stream: a command parsed by
 * its schemas, a state folded by its `evolve`, the facts that it named.
 */
export interface AnyStream extends Foldable<Counted> {
  readonly description: string;
  readonly commands: CommandEntries;
  readonly decider: AnyDecider;
  readonly permissions: readonly PermissionRow<string>[];
  readonly sensitive: boolean;
  readonly facts: AnyFacts;
  readonly offers: AnyOffers['offers'] | null;
  readonly deadlines: readonly AnyDeadline[];
  settings(settings: Readonly<Record<string, Json>>): unknown;
  subjectOf(streamId: string, command: AnyCommand | null): string | null;
  occurredAtOf(command: AnyCommand): string | null;
  reservation(command: AnyCommand, streamId: string): Reservation | null;
  notices(event: NoticeEvent, settings: NoticeSettings): readonly Notice[];
}

interface AnyDecider {
  readonly initialState: Counted;
  decide(
    command: AnyCommand,
    state: Counted,
    context: Context<unknown, unknown>,
  ): Decision<AnyEvent, Rejection>;
  evolve(state: Counted, event: AnyEvent): Counted;
}

interface AnyOffers {
  offers(state: Counted, streamId: string): unknown;
}

interface AnyFacts {
  readonly from: Readonly<Record<string, string>>;
  needs(command: AnyCommand, streamId: string): AnyNeeds;
  needsOfState?(command: AnyCommand, state: Counted, streamId: string): AnyNeeds;
}

/** Facts that are wanted, by name: each of one stream, or of a list of them. */
export type AnyNeeds = Readonly<Record<string, FactSource | readonly FactSource[] | undefined>>;

import type { EventOf, Json, RecordedOf, StreamEvents } from '../../events/catalogue/define-events.ts';
import type { Asked, ByLink, IssuedLink, LinkContext } from './by-link.ts';
import type { CommandEntries, CommandOf } from './commands.ts';
import type { Concern } from './concern.ts';
import type { Deadline, DeadlineContext } from './deadline.ts';
import type { Context, Decision, Rejection } from './decider.ts';
import type { Due } from './due.ts';
import type { EvidenceRights } from './evidence.ts';
import type { AnyNeeds, FactOrigins, Facts } from './facts.ts';
import type { IdForm } from './id-form.ts';
import type { Notice, NoticeEvent } from './notice.ts';
import type { NoticeSettings } from './notice-settings.ts';
import type { Original } from './original.ts';
import type { PermissionRow } from './permission.ts';
import type { RowData } from './projection.ts';
import type { Reservation } from './reservation.ts';
import type { NotRetained, Retention } from './retention.ts';
import type { Times } from './times.ts';
import type { Counted } from './total-evolve.ts';

/** An event with the time at which it happened, UTC. */
export type Happened<E> = E & { readonly occurredAt: string };

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
  /** What its records' ids are made of; commands to any other id are refused. */
  readonly idForm: IdForm;
  readonly commands: C;
  /** Raised when `evolve` or the state changes; a stored state of another version is ignored. */
  readonly stateVersion: number;
  readonly initialState: S;
  readonly decide: (
    command: CommandOf<C>,
    state: S,
    context: Context<Settings, F>,
  ) => Decision<EventOf<E>, Rejection>;
  readonly evolve: (state: S, event: Happened<RecordedOf<E>>) => S;
  /**
   * Of a command that corrects an event: the command that recorded that event, as it should have been sent.
   * Nobody corrects what the original would be refused, or who could not have sent it. Null: no rule decided
   * it, or `decide` refuses the correction itself.
   */
  readonly originalOf?: (command: CommandOf<C>, state: S) => Original<CommandOf<C>, S> | null;
  /**
   * The command that an event was decided by, as far as the event tells, so that it can be decided again
   * under other settings. A sealed text stands for what it seals. Null: no setting has a say in it.
   */
  readonly commandOf?: (event: RecordedOf<E>) => CommandOf<C> | null;
  /** This stream's part of a school's settings; total: what is missing or malformed is null. */
  readonly settings: (settings: Readonly<Record<string, Json>>) => Settings;
  /** What its decisions rely on of other streams. */
  readonly facts: Facts<CommandOf<C>, S, F, From>;
  /** What decisions of other streams may rely on of this one; null where it offers nothing. */
  readonly offers: ((state: S, streamId: string) => V) | null;
  /**
   * What it offers changes five minutes ahead at the earliest (`lead.ts`), and never what is in force: who
   * relies on it reads it without a condition on the append. @default - every fact is a condition
   */
  readonly changesAhead?: boolean;
  /** Who may do what; what no row allows is forbidden. */
  readonly permissions: readonly PermissionRow<(keyof C & string) | 'read'>[];
  /** Whether reading its records is itself recorded. */
  readonly sensitive: boolean;
  /**
   * The record of another stream that a record belongs to: who may read that one may read this one, and
   * nobody else.
   */
  readonly readAs?: ((streamId: string) => { readonly stream: string; readonly id: string }) | null;
  /**
   * The subject of the key that seals what is personal in a record, where that goes with another record or
   * with a person. @default - its own
   */
  readonly sealedFor?: ((streamId: string) => string) | null;
  /** By which of its commands files are attached and withdrawn. @default - it takes none */
  readonly evidence?: EvidenceRights<keyof C & string> | null;
  /** Whom a record, or a command to it, is about; null for nobody, so that no relation to a person holds. */
  readonly subjectOf: (streamId: string, command: CommandOf<C> | null) => string | null;
  /**
   * Whom a record concerns, by its state, for rows that ask it. @default - whom `subjectOf` names, which
   * needs no state
   */
  readonly concernOf?: ((state: S, streamId: string) => Concern) | null;
  /** Where the times that its commands state may lie: one rule for each field that holds one. */
  readonly times: Times<CommandOf<C>, S, Context<Settings, F>>;
  /** When the fact that a command records happened, UTC; null: now. */
  readonly occurredAtOf: (command: CommandOf<C>) => string | null;
  /**
   * An instant in the past by whose policy a command is judged, since its fact is of that time; null: by the
   * policy in force.
   */
  readonly judgedAt?: (command: CommandOf<C>) => string | null;
  /** A name that must be unique: reserved for its holder once the rules allow the command (ACC-02). */
  readonly reservation?: (command: CommandOf<C>, streamId: string) => Reservation | null;
  /**
   * How long its records are kept after they are over (DPR-04); or why they have no period of their own: what
   * is personal in them is of no one person's file, or there is nothing personal.
   */
  readonly retention: Retention<S> | NotRetained;
  /** What falls due in its records, and who is reminded. */
  readonly deadlines?: readonly StreamDeadline<S, Settings, CommandOf<C>>[];
  /** What of it somebody may answer without an account, by a link that the product makes and mails. */
  readonly byLink?: StreamByLink<S, Settings, CommandOf<C>> | null;
  /** Who hears what of an event. */
  readonly notices?: (event: NoticeEvent & RecordedOf<E>, settings: NoticeSettings) => readonly Notice[];
}

/** A deadline of a stream, its facts forgotten. */
export interface StreamDeadline<S, Settings, Command>
  extends Omit<Deadline<S, Settings, Command, unknown>, 'factNeeds' | 'duesOf' | 'detailsOf' | 'from'> {
  readonly from: Readonly<Record<string, string>>;
  factNeeds(state: S, streamId: string): AnyNeeds;
  duesOf(state: S, context: DeadlineContext<Settings, Readonly<Record<string, unknown>>>): readonly Due[];
  detailsOf?(state: S, context: DeadlineContext<Settings, Readonly<Record<string, unknown>>>): RowData;
}

/** What may be answered by a link, its facts forgotten. */
export interface StreamByLink<S, Settings, Command extends { readonly type: string }>
  extends Omit<
    ByLink<S, Settings, Command, unknown, FactOrigins<unknown>>,
    'factNeeds' | 'question' | 'from'
  > {
  readonly from: Readonly<Record<string, string>>;
  factNeeds(state: S, streamId: string): AnyNeeds;
  question(
    state: S,
    link: IssuedLink,
    context: LinkContext<Settings, Readonly<Record<string, unknown>>>,
  ): Asked;
}

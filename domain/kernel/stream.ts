import type { EventOf, Json, RecordedOf, StreamEvents } from '../../events/catalogue/define-events.ts';
import type { CommandEntries, CommandOf } from './commands.ts';
import type { Concern } from './concern.ts';
import type { Context, Decider, Decision, Rejection } from './decider.ts';
import type { EvidenceRights } from './evidence.ts';
import type { AnyNeeds, FactNeeds, FactOrigins } from './facts.ts';
import type { IdForm } from './id-form.ts';
import type { Notice, NoticeEvent } from './notice.ts';
import type { NoticeSettings } from './notice-settings.ts';
import type { Original } from './original.ts';
import type { PermissionRow } from './permission.ts';
import type { Reservation } from './reservation.ts';
import type { HoldsOf, NotRetained, Retained } from './retention.ts';
import type { Happened, StreamByLink, StreamDeadline, StreamDefinition } from './stream-definition.ts';
import type { AnyTimes } from './times.ts';
import type { Counted } from './total-evolve.ts';

/** A deadline of any stream. */
export type AnyDeadline = StreamDeadline<Counted, unknown, AnyCommand>;

/** What of any stream may be answered by a link. */
export type AnyByLink = StreamByLink<Counted, unknown, AnyCommand>;

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
  readonly decider: Decider<CommandOf<C>, S, EventOf<E>, Happened<RecordedOf<E>>, Settings, F, Rejection>;
  readonly factNeeds: (command: CommandOf<C>, streamId: string, school?: string) => FactNeeds<F, From>;
  // A method, whose parameters TypeScript compares both ways: so the log folds the stream without a cast.
  evolve(state: S, event: AnyEvent): S;
}

/**
 * An event as a decider returns it, personal fields in the clear; or as it folds it, personal fields sealed.
 */
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
 * Any stream, its own types forgotten. Written with methods, whose parameters TypeScript compares both ways,
 * so that every `Stream` is one without a cast. It stays sound because the shell only ever hands back what
 * came from the same stream: a command parsed by its schemas, a state folded by its `evolve`, the facts that
 * it named.
 */
export interface AnyStream extends Foldable<Counted> {
  readonly description: string;
  readonly idForm: IdForm;
  readonly commands: CommandEntries;
  readonly decider: AnyDecider;
  readonly permissions: readonly PermissionRow<string>[];
  readonly sensitive: boolean;
  readonly changesAhead: boolean;
  readonly facts: AnyFacts;
  readonly offers: AnyOffers['offers'] | null;
  readonly deadlines: readonly AnyDeadline[];
  readonly retention: AnyRetention | NotRetained;
  readonly times: AnyTimes;
  readonly byLink: AnyByLink | null;
  settings(settings: Readonly<Record<string, Json>>): unknown;
  readonly readAs: ((streamId: string) => { readonly stream: string; readonly id: string }) | null;
  readonly sealedFor: ((streamId: string) => string) | null;
  readonly evidence: EvidenceRights | null;
  subjectOf(streamId: string, command: AnyCommand | null): string | null;
  readonly concernOf: AnyConcern['concernOf'] | null;
  occurredAtOf(command: AnyCommand): string | null;
  originalOf(command: AnyCommand, state: Counted): Original<AnyCommand, Counted> | null;
  judgedAt(command: AnyCommand): string | null;
  commandOf(event: AnyEvent): AnyCommand | null;
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

interface AnyConcern {
  concernOf(state: Counted, streamId: string): Concern;
}

interface AnyOffers {
  offers(state: Counted, streamId: string): unknown;
}

interface AnyRetention {
  of(state: Counted, streamId: string): Retained | null;
  holds?(state: Counted, streamId: string): HoldsOf | null;
}

interface AnyFacts {
  readonly from: Readonly<Record<string, string>>;
  needs(command: AnyCommand, streamId: string, school: string): AnyNeeds;
  needsOfState?(command: AnyCommand, state: Counted, streamId: string, school: string): AnyNeeds;
  needsOfFacts?(command: AnyCommand, facts: Readonly<Record<string, unknown>>): AnyNeeds;
}

/** The stream of a name among some; undefined where there is none. */
export const streamIn = <S extends Pick<AnyStream, 'events'>>(
  streams: readonly S[],
  name: string | undefined,
): S | undefined => streams.find(({ events }) => events.stream === name);

import type { CommandEntries } from '../../../domain/kernel/commands.ts';
import type { Context, Decision, Rejection } from '../../../domain/kernel/decider.ts';
import type { Counted } from '../../../domain/kernel/folding.ts';
import type { FactSource, Reservation } from '../../../domain/kernel/stream.ts';
import type { Json, StreamEvents } from '../../../events/catalogue/define-events.ts';
import type { Folding } from '../../../events/log/types.ts';

/** A parsed command of a stream not known by name. */
export type AnyCommand = { readonly type: string } & Readonly<Record<string, unknown>>;

/** An event as a decider returns it, personal fields in the clear; or as it folds it, personal fields sealed. */
export interface AnyEvent {
  readonly type: string;
  readonly data: object;
}

/**
 * Any stream, its own types forgotten: what the shell needs of `Stream`. Written with methods, whose parameters TypeScript
 * compares both ways, so that every `Stream` is one without a cast. It stays sound because the shell only ever hands back
 * what came from the same stream: a command parsed by its schemas, a state folded by its `evolve`, the facts that it named.
 */
export interface AnyStream {
  readonly events: StreamEvents;
  readonly commands: CommandEntries;
  readonly stateVersion: number;
  readonly decider: AnyDecider;
  settings(settings: Readonly<Record<string, Json>>): unknown;
  factNeeds(command: AnyCommand, streamId: string): Readonly<Record<string, FactSource | undefined>>;
  reservation?(command: AnyCommand, streamId: string): Reservation | null;
}

interface AnyDecider {
  readonly initialState: unknown;
  decide(command: AnyCommand, state: unknown, context: Context<unknown, unknown>): Decision<AnyEvent, Rejection>;
  evolve(state: unknown, event: AnyEvent): unknown;
}

/** How the log folds a stream. */
export const foldingOf = ({ stateVersion, decider }: AnyStream): Folding<unknown> => ({
  stateVersion,
  initialState: decider.initialState,
  evolve: (state, event) => decider.evolve(state, event),
});

/** Any stream's folding; of its state only the count of events is remembered. */
export type AnyFolding = TypedFolding<Counted>;

/** A stream's folding as its domain exports it, the type of its state kept: for those who read a view of it. */
export interface TypedFolding<S> {
  readonly events: StreamEvents;
  readonly stateVersion: number;
  readonly initialState: S;
  evolve(state: S, event: AnyEvent): S;
}

export const typedFoldingOf = <S>(owner: TypedFolding<S>): Folding<S> => ({
  stateVersion: owner.stateVersion,
  initialState: owner.initialState,
  evolve: (state, event) => owner.evolve(state, event),
});

import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Context, Decider, Rejection } from '../../domain/kernel/decider.ts';

/** What an event needs to be folded. */
interface Fact {
  readonly type: string;
  readonly data: object;
}

type AnyDecider<C, S, E, F, X, R extends Rejection> = Decider<C, S, E, never, F, X, R>;

/** When an event of a history happened that says nothing of it. */
const usualTime = '2026-09-02T08:00:00.000Z';

/** A history as the log would hold it: sealed fields are any text here. */
export const fold = <S>(
  decider: { readonly initialState: S; readonly evolve: (state: S, event: never) => S },
  history: readonly Fact[],
): S =>
  history.reduce<S>(
    (state, event) => decider.evolve(state, { occurredAt: usualTime, ...event } as never),
    decider.initialState,
  );

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A context at a quiet moment of the school year; say what matters in `changes`. */
export const contextOf = <S, F>(
  parts: { readonly settings: S; readonly facts: F },
  changes: Partial<Omit<Context<S, F>, 'settings' | 'facts'>> = {},
): Context<S, F> => ({
  now: '2026-09-03T08:30:00.000Z',
  today: '2026-09-03',
  school: 'larkfield-infant',
  streamId: 'id-1',
  actor: { person: 'p-900', roles: ['headteacher'] },
  policyVersion: 1,
  keptSince: '2026-09-01',
  reservationHash: null,
  newLink: null,
  digest,
  ...parts,
  ...changes,
});

interface Outcome<C, E> {
  /** The events decided upon, in order and whole. */
  readonly thenEvents: (...events: E[]) => void;
  /** Accepted, and there was nothing to do. */
  readonly thenNothing: () => void;
  /** Refused, with the rule's code and the item it serves. */
  readonly thenRejected: (code: C, item?: string) => void;
}

/** `given(stream, history).when(command, context).thenEvents(…)` or `.thenRejected(code)`. */
export const given = <C, S, E, F, X, R extends Rejection>(
  stream: { readonly decider: AnyDecider<C, S, E, F, X, R> },
  history: readonly Fact[],
) => ({
  state: fold(stream.decider, history),
  when: (command: C, context: Context<F, X>): Outcome<R['code'], E> => {
    const decision = stream.decider.decide(command, fold(stream.decider, history), context);
    return {
      thenEvents: (...events) => expect(decision).toEqual({ ok: true, events }),
      thenNothing: () => expect(decision).toEqual({ ok: true, events: [] }),
      thenRejected: (code, item) =>
        expect(decision).toMatchObject({
          ok: false,
          rejection: item === undefined ? { code } : { code, item },
        }),
    };
  },
});

import { expect } from 'vitest';
import type { DeadlineContext } from '../../../../../domain/kernel/deadline.ts';
import { type Due, pastFrom } from '../../../../../domain/kernel/due.ts';
import { plusMilliseconds } from '../../../../../domain/kernel/instant.ts';
import { londonDate } from '../../../../../domain/kernel/london.ts';
import type { TrainingFacts } from '../../../../../domain/streams/training/facts.ts';
import type { TrainingSettings } from '../../../../../domain/streams/training/settings.ts';
import type { TrainingState } from '../../../../../domain/streams/training/state.ts';
import { trainingStream } from '../../../../../domain/streams/training/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import { facts, infant, on } from './histories.ts';

export interface World {
  readonly settings?: TrainingSettings;
  readonly person?: NonNullable<TrainingFacts['person']>;
  readonly school?: NonNullable<TrainingFacts['school']>;
}

type History = readonly { readonly type: string; readonly data: object }[];

const known = ({ settings = infant, person, school }: World) => ({
  settings,
  facts: {
    ...facts,
    ...(person === undefined ? {} : { person }),
    ...(school === undefined ? {} : { school }),
  },
});

/** What is due in a state, with the deadline that says so. */
export const duesIn = (history: History, world: World = {}) => {
  const state: TrainingState = fold(trainingStream.decider, history);
  const { settings, facts: given } = known(world);
  const context = { streamId: 'p-101', settings, school: given.school, facts: { person: given.person } };
  return trainingStream.deadlines.flatMap((deadline) =>
    deadline
      .duesOf(state, context as DeadlineContext<TrainingSettings, never>)
      .map((due) => ({ name: deadline.name, due, deadline })),
  );
};

/** The days by which things are due, by the name of the deadline; what ends by itself is not among them. */
export const daysDue = (history: History, world: World = {}): readonly string[] =>
  duesIn(history, world)
    .filter(({ name }) => name !== 'training-end')
    .map(({ name, due }) => `${name} ${'dueOn' in due ? due.dueOn : due.dueAt}`);

const decideAt = (history: History, command: object, now: string, world: World) => {
  const { settings, facts: given } = known(world);
  const context = on(londonDate(now), { now, settings }, given);
  const decision = trainingStream.decider.decide(
    command as never,
    fold(trainingStream.decider, history),
    context,
  );
  return decision.ok ? decision.events : [];
};

/**
 * Lets the clocks run: of each due the first instant that is too late, and what it recorded. A millisecond
 * before nothing is recorded, and a second time neither.
 */
export const runThrough = (history: History, until: string, world: World = {}): readonly string[] => {
  const said: string[] = [];
  let so = history;
  for (let more = true; more; ) {
    const open = duesIn(so, world)
      .filter(({ name, due }) => name !== 'training-end' && !due.hasFallenDue && pastFrom(due) <= until)
      .toSorted((a, b) => (pastFrom(a.due) < pastFrom(b.due) ? -1 : 1));
    const [next] = open;
    more = next !== undefined;
    if (next === undefined) break;
    const at = pastFrom(next.due);
    const command = next.deadline.command(next.due as Due);
    expect(decideAt(so, command, plusMilliseconds(at, -1), world)).toEqual([]);
    const events = decideAt(so, command, at, world);
    expect(events).toHaveLength(1);
    so = [...so, ...events];
    expect(decideAt(so, command, at, world)).toEqual([]);
    said.push(`${at} ${next.name}`);
  }
  return said;
};

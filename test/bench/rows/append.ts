import { randomUUID } from 'node:crypto';
import type { LoadedStream, Proposal } from '../../../events/log/types.ts';
import { putItems } from '../../support/composed-items.ts';
import { type Tally, tally, usualEvent } from '../../support/log.ts';
import type { Contenders } from '../contenders/all.ts';
import type { Ours } from '../contenders/ours.ts';
import type { Engine } from '../engine.ts';
import { type Contender, compare, type Plan, type Result } from '../harness/compare.ts';
import { shared } from '../harness/shared.ts';
import { type Case, casesOf } from '../history.ts';

/** One command's events to a stream that has one commit and is loaded already. */
export const measureAppend = (
  contenders: Contenders,
  events: number,
  plan: Plan,
): Promise<readonly Result[]> => {
  const cases = shared((count) => casesOf(count, 1, events));
  const all = [
    ours(contenders.engine, contenders.ours, cases()),
    floor(contenders, cases()),
    castore(contenders, events),
    equinox(contenders, events),
    ours(contenders.engine, contenders.oursThin, cases()),
  ];
  return compare(all, plan);
};

type Cases = (count: number) => Promise<readonly Case[]>;

const ours = (engine: Engine, { name, log, meter, table }: Ours, cases: Cases): Contender => ({
  name,
  meter,
  prepare: async (count) => {
    const own = await cases(count);
    await putItems(
      engine.plain,
      table,
      own.flatMap(({ seed }) => seed),
    );
    const streams: { readonly stream: LoadedStream<Tally>; readonly command: Proposal }[] = [];
    for (const { key, command } of own) streams.push({ stream: await log.load(key, tally), command });
    return streams.map(
      ({ stream, command }) =>
        () =>
          stream.append(command),
    );
  },
});

const floor = ({ engine, floor: { meter, put, table } }: Contenders, cases: Cases): Contender => ({
  name: 'bare put',
  meter,
  prepare: async (count) => {
    const own = await cases(count);
    await putItems(
      engine.plain,
      table,
      own.flatMap(({ seed }) => seed),
    );
    return own.map(
      ({ next }) =>
        () =>
          put(next),
    );
  },
});

const dataOf = (events: number) => Array.from({ length: events }, () => usualEvent().data);

const castore = (
  { engine, castore: { items, meter, push, table } }: Contenders,
  events: number,
): Contender => ({
  name: '@castore',
  meter,
  share: 0.5,
  prepare: async (count) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await putItems(
      engine.plain,
      table,
      ids.flatMap((id) => items(id, dataOf(events))),
    );
    const data = ids.map(() => dataOf(events));
    return ids.map((id, at) => () => push(id, events + 1, data[at] ?? []));
  },
});

const equinox = ({ equinox: { append, meter } }: Contenders, events: number): Contender => ({
  name: '@equinox-js',
  meter,
  share: 0.5,
  prepare: async (count) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    for (const id of ids) await append(id, dataOf(events), false);
    const data = ids.map(() => dataOf(events));
    return ids.map((id, at) => () => append(id, data[at] ?? []));
  },
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyStream } from '../../../../domain/kernel/stream.ts';
import { NewerEvent } from '../../../../events/catalogue/upcast.ts';
import { createDues } from '../../../../functions/project/dues.ts';
import { failedMessage } from '../../../../functions/project/message.ts';
import { DUE_DATES } from '../../../../functions/shared/deadlines/due-dates.ts';
import type { DuesDeps } from '../../../../functions/shared/deadlines/remake-dues.ts';
import { adopted, inventedSite } from '../../../support/due-dates/invented-site.ts';

const boilers = ['boilers/b-1', 'boilers/b-2', 'boilers/b-3'] as const;

/** Three boilers in one room, each with a date. */
const inOneRoom = async () => {
  const site = inventedSite();
  await site.record('policies/online-safety', 'PolicyAdopted', adopted(1, '2026-09-01T08:00:00.000Z', 14));
  for (const name of boilers) await site.record(name, 'BoilerChecked', { on: '2026-09-14', room: 'r-1' });
  await site.settle(...boilers);
  const unreadable = (...names: readonly string[]) => {
    const requeued: string[] = [];
    const load: DuesDeps['log']['load'] = async (key, stream) => {
      if (names.includes(`${key.stream}/${key.id}`)) throw new NewerEvent('of a later release');
      return site.deps.log.load(key, stream);
    };
    // Whatever they are: what is computed of an unreadable record, nobody gets to.
    const [own = []] = site.deps.streams.map(({ deadlines }) => deadlines).filter(({ length }) => length > 0);
    const withOwn = ({ events: { stream } }: AnyStream) =>
      names.some((name) => name.startsWith(`${stream}/`));
    const streams = site.deps.streams.map((one) => (withOwn(one) ? { ...one, deadlines: own } : one));
    const deps = { ...site.deps, streams, log: { ...site.deps.log, load } };
    return { requeued, dues: createDues({ ...deps, requeue: async (body) => void requeued.push(body) }) };
  };
  return { ...site, unreadable, standing: () => site.actions().map(({ streamId }) => streamId) };
};

describe('due dates that rest on a record', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
  afterEach(() => void vi.restoreAllMocks());

  it('GOV-04 are computed again beside one that can’t be, which is asked for by itself', async () => {
    const { record, unreadable, standing, keyOf, dues } = await inOneRoom();
    expect(standing()).toEqual(['b-1', 'b-2', 'b-3']);
    await record('rooms/r-1', 'RoomClosed', { closed: true });
    const bad = unreadable('boilers/b-2');
    await bad.dues.project(keyOf('rooms/r-1'));
    expect(standing()).toEqual(['b-2']);
    expect(bad.requeued).toEqual([failedMessage(keyOf('boilers/b-2'), [DUE_DATES])]);
    await expect(bad.dues.project(keyOf('boilers/b-2'))).rejects.toThrow(NewerEvent);
    expect(bad.requeued).toHaveLength(1);
    await dues.project(keyOf('boilers/b-2'));
    expect(standing()).toEqual([]);
  });

  it('GOV-04 are asked for, each by itself, though the dates of that record fail, too', async () => {
    const { unreadable, keyOf } = await inOneRoom();
    const bad = unreadable('rooms/r-1');
    await expect(bad.dues.project(keyOf('rooms/r-1'))).rejects.toThrow(NewerEvent);
    expect(bad.requeued).toEqual(boilers.map((name) => failedMessage(keyOf(name), [DUE_DATES])));
  });
});

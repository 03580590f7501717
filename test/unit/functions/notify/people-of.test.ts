import { describe, expect, it, vi } from 'vitest';
import { toRole } from '../../../../domain/kernel/notice.ts';
import { noticeSettings } from '../../../../domain/kernel/notice-settings.ts';
import type { Foldable } from '../../../../domain/kernel/stream.ts';
import type { PersonState } from '../../../../domain/streams/people/state.ts';
import { peopleStream } from '../../../../domain/streams/people/stream.ts';
import type { Role } from '../../../../events/catalogue/words.ts';
import type { Seen } from '../../../../events/log/moved-on.ts';
import type { LogReader, StreamKey } from '../../../../events/log/types.ts';
import type { Sealer } from '../../../../events/sealing/types.ts';
import { createPeopleOf } from '../../../../functions/notify/people-of.ts';
import { resolve } from '../../../../functions/notify/recipients.ts';
import { ended, parent, role, staff } from '../../../support/people.ts';

const owner: Foldable<PersonState> = peopleStream;
const events = [staff, role('dsl'), ended('dsl', '2026-09-14')];
const school = 'larkfield-infant';

/** A log in which everybody's record has so many of these events, which a test may raise. */
const logWith = (count: number, opened: string | null = 'amira.shah@larkfield.example') => {
  const record = { count };
  const stateOf = () =>
    events.slice(0, record.count).reduce((state, one) => owner.evolve(state, one), owner.initialState);
  const load = vi.fn(async (key: StreamKey) => ({ key, state: stateOf(), commit: record.count }));
  const movedOn = vi.fn(
    async (seen: readonly Seen[]) =>
      new Set(
        seen
          .filter(({ commit }) => commit < record.count)
          .map(({ key }) => `${school}/${key.stream}/${key.id}`),
      ),
  );
  const log = { load } as unknown as LogReader;
  const sealer = { open: async () => opened } as unknown as Sealer;
  return { record, load, movedOn, peopleOf: createPeopleOf({ log, movedOn, sealer }) };
};
const personAfter = async (count: number, opened?: string | null) => {
  const [person] = await logWith(count, opened).peopleOf(school, ['p-1']);
  if (person === undefined) throw new Error('everybody who is asked for is answered');
  return person;
};

describe('a person who may have to be notified', () => {
  it('ORG-02 holds a role from its first day to the day before its end, by the log', async () => {
    const before = await personAfter(2);
    expect([before.holds('dsl', '2026-09-01'), before.holds('dsl', '2026-09-14')]).toEqual([false, true]);
    expect((await personAfter(3)).holds('dsl', '2026-09-14')).toBe(false);
  });

  it('EML-02 has an address as long as its key exists', async () => {
    expect(await (await personAfter(1)).address(null, '2026-09-14')).toBe('amira.shah@larkfield.example');
    expect(await (await personAfter(1, null)).address(null, '2026-09-14')).toBeNull();
  });

  it('ORG-06 is reached in a role at the address of what the role rests on, never at the newest of another capacity', async () => {
    const home = { ...parent, data: { ...parent.data, email: 'amira@families.example' } };
    const state = [staff, role('dsl'), home].reduce(
      (known, one) => owner.evolve(known, one),
      owner.initialState,
    );
    const log = { load: async (key: StreamKey) => ({ key, state, commit: 3 }) } as unknown as LogReader;
    const sealer = { open: async (_: StreamKey, sealed: string) => sealed } as unknown as Sealer;
    const peopleOf = createPeopleOf({ log, movedOn: async () => new Set(), sealer });
    const directory = {
      school,
      holders: () => ({
        of: async <R extends string>(of: readonly R[]) => new Map(of.map((one) => [one, ['p-1']])),
        ofClass: async () => [],
      }),
      today: '2026-09-14',
      settings: noticeSettings({}),
      peopleOf,
    };
    const reached = async (name: Role) =>
      (await resolve({ recipients: [toRole(name)] }, directory)).reached.map(({ address }) => address);
    expect([await reached('dsl'), await reached('staff'), await reached('parent')]).toEqual([
      [staff.data.email],
      [staff.data.email],
      ['amira@families.example'],
    ]);
  });

  it('ORG-02 holds nothing and has no address where nobody of that id is known', async () => {
    const unknown = await personAfter(0);
    expect(unknown.holds('staff', '2026-09-14')).toBe(false);
    expect(await unknown.address(null, '2026-09-14')).toBeNull();
  });

  it('ORG-02 is read again only where the log has more of the record than was seen, which one request tells of all', async () => {
    const { record, load, movedOn, peopleOf } = logWith(2);
    await peopleOf(school, ['p-1', 'p-2']);
    expect([load.mock.calls.length, movedOn.mock.calls.length]).toEqual([2, 0]);
    const [first] = await peopleOf(school, ['p-1', 'p-2']);
    expect(first?.holds('dsl', '2026-09-14')).toBe(true);
    expect([load.mock.calls.length, movedOn.mock.calls.length]).toEqual([2, 1]);
    record.count = 3;
    const [again] = await peopleOf(school, ['p-1', 'p-2']);
    expect(again?.holds('dsl', '2026-09-14')).toBe(false);
    expect([load.mock.calls.length, movedOn.mock.calls.length]).toEqual([4, 2]);
  });
});

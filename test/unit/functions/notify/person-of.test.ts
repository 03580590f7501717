import { describe, expect, it } from 'vitest';
import type { Foldable } from '../../../../domain/kernel/stream.ts';
import type { PersonState } from '../../../../domain/streams/people/state.ts';
import { peopleStream } from '../../../../domain/streams/people/stream.ts';
import type { LogReader } from '../../../../events/log/types.ts';
import type { Sealer } from '../../../../events/sealing/types.ts';
import { createPersonOf } from '../../../../functions/notify/person-of.ts';
import { ended, role, staff } from '../../../support/people.ts';

const owner: Foldable<PersonState> = peopleStream;
const events = [staff, role('dsl'), ended('dsl', '2026-09-14')];
const personAfter = (count: number, opened: string | null = 'amira.shah@larkfield.example') => {
  const state = events
    .slice(0, count)
    .reduce((folded, event) => owner.evolve(folded, event), owner.initialState);
  const log = { load: async () => ({ state }) } as unknown as LogReader;
  return createPersonOf(log, { open: async () => opened } as unknown as Sealer)('larkfield-infant', 'p-1');
};

describe('a person who may have to be notified', () => {
  it('ORG-02 holds a role from its first day to the day before its end, by the log', async () => {
    const before = await personAfter(2);
    expect([before.holds('dsl', '2026-09-01'), before.holds('dsl', '2026-09-14')]).toEqual([false, true]);
    expect((await personAfter(3)).holds('dsl', '2026-09-14')).toBe(false);
  });

  it('EML-02 has an address as long as its key exists', async () => {
    expect(await (await personAfter(1)).address()).toBe('amira.shah@larkfield.example');
    expect(await (await personAfter(1, null)).address()).toBeNull();
  });

  it('ORG-02 holds nothing and has no address where nobody of that id is known', async () => {
    const unknown = await personAfter(0);
    expect(unknown.holds('staff', '2026-09-14')).toBe(false);
    expect(await unknown.address()).toBeNull();
  });
});

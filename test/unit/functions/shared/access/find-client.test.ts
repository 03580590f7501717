import { describe, expect, it } from 'vitest';
import { machineClientsStream } from '../../../../../domain/streams/machine-clients/stream.ts';
import { createFindClient } from '../../../../../functions/shared/access/find-client.ts';

const registered = {
  type: 'MachineClientRegistered',
  data: { purpose: 'sealed', types: ['AccessRevoked'], until: '2026-10-31' },
};

/** A log with one registration, at one school. */
const world = () => {
  const state = { now: new Date('2026-10-06T09:00:00Z'), isRevoked: false, loads: 0 };
  const { initialState, evolve } = machineClientsStream.decider;
  const load = async ({ school, id }: { readonly school: string; readonly id: string }) => {
    state.loads += 1;
    const isThere = school === 'alder' && id === 'help-desk' && !state.isRevoked;
    return { state: isThere ? evolve(initialState, registered as never) : initialState };
  };
  return { state, find: createFindClient({ load: load as never }, () => state.now) };
};

describe('a service, by its client id', () => {
  it('DPR-01 has no role of a person, and reaches what its registration at the school names', async () => {
    const { find } = world();
    expect(await find('alder', 'help-desk')).toEqual({
      person: 'system.client.help-desk',
      roles: ['system.client'],
      children: [],
      tenant: 'alder',
      reach: ['AccessRevoked'],
    });
  });

  it('DPR-01 is nobody at another school, and nobody under another name', async () => {
    const { find } = world();
    expect(await find('birch', 'help-desk')).toBeNull();
    expect(await find('_trust', 'help-desk')).toBeNull();
    expect(await find('alder', 'other')).toBeNull();
  });

  it('DPR-01 is nobody by a client id that no record can have, and nothing is looked up for it', async () => {
    const { find, state } = world();
    for (const client of ['', 'HELP-DESK', 'a/b', '../help-desk', 'x'.repeat(81)])
      expect(await find('alder', client)).toBeNull();
    expect(state.loads).toBe(0);
  });

  it('DPR-01 that was revoked is gone within a minute', async () => {
    const { find, state } = world();
    await find('alder', 'help-desk');
    state.isRevoked = true;
    state.now = new Date('2026-10-06T09:00:59Z');
    expect(await find('alder', 'help-desk')).not.toBeNull();
    state.now = new Date('2026-10-06T09:01:00Z');
    expect(await find('alder', 'help-desk')).toBeNull();
  });

  it('DPR-01 is gone after its last day in London, kept or not', async () => {
    const { find, state } = world();
    state.now = new Date('2026-10-31T23:59:30Z');
    expect(await find('alder', 'help-desk')).not.toBeNull();
    state.now = new Date('2026-11-01T00:00:00Z');
    expect(await find('alder', 'help-desk')).toBeNull();
  });
});

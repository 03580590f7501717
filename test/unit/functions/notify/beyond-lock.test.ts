import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { breachesStream } from '../../../../domain/streams/breaches/stream.ts';
import { createHandler } from '../../../../functions/notify/handler.ts';
import { holder, message, notifyDeps, policy, readModelOf } from '../../../support/notify.ts';
import { fold } from '../../../support/scenario.ts';
import { sanctioned, used } from '../../domain/streams/breaches/histories.ts';

const settings = {
  breaches: { pupilRoute: ['parents-of-pupil'] },
  notifications: { fallbackRoles: ['office'] },
};
const breach = { ...used(), type: 'PupilMobileBreachRecorded' };
const imposed = sanctioned();
const roles: Readonly<Record<string, readonly string[]>> = { 'p-100': ['headteacher'], 'p-110': ['office'] };

/** The breach as the log has it: locked to those who lead. */
const knowing = () => {
  const state = fold(breachesStream.decider, [breach, imposed] as never);
  const { deps, sent } = notifyDeps({
    policyAt: async () => policy(settings),
    readModel: readModelOf(holder('p-100', 'headteacher'), holder('p-110', 'office')),
    peopleOf: async (_, ids) =>
      ids.map((id) => ({
        id,
        holds: (role: string) => roles[id]?.includes(role) ?? false,
        address: async () => `${id}@larkfield.example`,
        family: () => ({ class: null, yearGroup: null, parents: ['p-201', 'u-301'] }),
      })),
  });
  const log = {
    ...deps.log,
    load: async (key: { readonly stream: string }, stream: never) =>
      key.stream === 'breaches'
        ? { state, commit: 1, version: 1, recordedAt: null }
        : await deps.log.load(key as never, stream),
  };
  return { handle: createHandler({ ...deps, log: log as never }), sent };
};

describe('a breach of a pupil, which is locked to those who lead', () => {
  beforeEach(() => void vi.spyOn(process.stdout, 'write').mockImplementation(() => true));
  afterEach(() => vi.restoreAllMocks());

  it('MOB-03 UNA-02 tells parents that there is one, and whose own it is nothing', async () => {
    const { handle, sent } = knowing();
    await handle(message('PupilMobileBreachRecorded', 'breaches/b-1', breach.data));
    const about = sent.filter(({ subject }) => subject.startsWith('What a pupil did'));
    expect(about.map(({ to }) => to)).toEqual(['p-201@larkfield.example']);
  });
  it('UNA-04 tells parents of what follows', async () => {
    const { handle, sent } = knowing();
    await handle(message('SanctionImposed', 'breaches/b-1', imposed.data, 2));
    expect(sent.map(({ to }) => to)).toEqual(['p-201@larkfield.example']);
  });
});

import { describe, expect, it } from 'vitest';
import { deviceFacts } from '../../../../../domain/streams/devices/facts.ts';
import { devicesStream } from '../../../../../domain/streams/devices/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, facts, infant, pupil, registered, safeguarded } from './histories.ts';

const link = { kind: 'parent', mayBeTold: true, from: '2026-09-01', until: null } as const;
const child = {
  ...pupil,
  parents: [
    { ...link, parent: 'p-202' },
    { ...link, parent: 'p-201' },
    { ...link, parent: 'p-203', kind: 'contact' as const },
    { ...link, parent: 'p-200', until: '2026-09-05' },
  ],
};
const lend = {
  type: 'LendDevice' as const,
  borrower: 'p-201',
  pupil: 'u-301',
  purpose: 'remote-learning' as const,
};
const signed = { status: 'signed' as const, templateVersion: 1 };
const none = { status: 'none' as const, templateVersion: null };
const both = { ...infant, loanSignatures: 'all-parents' as const };
/** Of p-200, who decides no more, p-201 and p-202. */
const having = (third: typeof signed | typeof none | { status: 'withdrawn'; templateVersion: number }) =>
  facts({ pupil: child, parentAgreements: [none, signed, third] });
const lent = (settings: typeof infant, given: ReturnType<typeof having>) =>
  devicesStream.decider.decide(
    lend,
    [registered, safeguarded].reduce(
      (state, event) => devicesStream.decider.evolve(state, { ...event, occurredAt: '' } as never),
      devicesStream.decider.initialState,
    ),
    at(settings, given),
  );

describe('a loan where all parents are asked to sign', () => {
  it('AGR-08 is refused while one who decides for the pupil has not signed the version in force', () => {
    for (const third of [
      none,
      { ...signed, templateVersion: 0 },
      { ...signed, status: 'withdrawn' as const },
    ])
      given(devicesStream, [registered, safeguarded])
        .when(lend, at(both, having(third)))
        .thenRejected('AllParentsRequired', 'AGR-08');
  });
  it('AGR-08 is given when each of them has; who decides no more is not asked', () => {
    expect(lent(both, having(signed))).toMatchObject({ ok: true });
  });
  it('AGR-08 is given on the borrower’s signature alone at a school that asks for no other', () => {
    expect(lent(infant, having(none))).toMatchObject({ ok: true });
  });
  it('AGR-08 relies on what each of them signed, once it is known who they are', () => {
    expect(deviceFacts.needsOfFacts?.(lend, { pupil: child })).toEqual({
      parentAgreements: ['p-200', 'p-201', 'p-202'].map((parent) => ({
        stream: 'agreements',
        id: `${parent}.parent`,
      })),
    });
    expect(deviceFacts.needsOfFacts?.({ ...lend, type: 'TakeOverLoan' } as never, { pupil: child })).toEqual(
      {},
    );
  });
});

import { describe, expect, it } from 'vitest';
import { accept } from '../../../../domain/kernel/decider.ts';
import { decideInTime, happened, isEarlier, planned } from '../../../../domain/kernel/times.ts';
import { contextOf } from '../../../support/scenario.ts';

const NOW = '2026-09-03T08:30:00.000Z';
const times = {
  Record: { on: happened('ORG-07', () => '2026-09-01'), 'visits[].at': happened('ORG-07') },
  Plan: { 'changes.until': planned('ORG-07', () => '2026-09-03') },
};
const decide = decideInTime((command: { readonly type: string }) => accept(command), times);
const codeOf = (command: { readonly type: string }) => {
  const decision = decide(command, null, contextOf({ settings: null, facts: {} }, { now: NOW }));
  return decision.ok ? 'accepted' : decision.rejection.code;
};

describe('the times that a command states', () => {
  it.each([
    [{ type: 'Record', on: '2026-09-03' }, 'accepted'],
    [{ type: 'Record', on: '2026-09-04' }, 'OccurredInFuture'],
    [{ type: 'Record', on: '2026-09-01' }, 'accepted'],
    [{ type: 'Record', on: '2026-08-31' }, 'OccurredTooEarly'],
    [{ type: 'Record' }, 'accepted'],
    [{ type: 'Record', on: 20260904 }, 'accepted'],
    [{ type: 'Record', visits: [{ at: NOW }] }, 'accepted'],
    [{ type: 'Record', visits: [{ at: NOW }, { at: '2026-09-03T08:30:00.001Z' }] }, 'OccurredInFuture'],
    [{ type: 'Record', visits: null }, 'accepted'],
    [{ type: 'Plan', changes: { until: '2026-12-01' } }, 'accepted'],
    [{ type: 'Plan', changes: { until: '2026-09-02' } }, 'OccurredTooEarly'],
    [{ type: 'Plan', changes: { until: null } }, 'accepted'],
    [{ type: 'Other', on: '2027-01-01' }, 'accepted'],
  ])('ORG-07 lie where they can: %o', (command, code) => {
    expect(codeOf(command)).toBe(code);
  });

  it('ORG-07 are compared by days where one of them is a day, in London', () => {
    expect(isEarlier('2026-09-01T22:59:59.999Z', '2026-09-02')).toBe(true);
    expect(isEarlier('2026-09-01T23:00:00.000Z', '2026-09-02')).toBe(false);
    expect(isEarlier(NOW, NOW)).toBe(false);
  });
});

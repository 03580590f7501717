import { describe, expect, it } from 'vitest';
import type { LinkEnd } from '../../../../domain/kernel/process.ts';
import { loanReturnDue } from '../../../../domain/processes/loan-return-due.ts';
import { lentTo, returned } from '../streams/devices/histories.ts';

const device = (event: { type: string; data: object }, version = 3) => ({
  ...event,
  data: event.data as never,
  stream: 'devices',
  streamId: 'd-1',
  version,
});
const withdrawn = {
  type: 'AgreementWithdrawn',
  data: { signatory: 'p-201', audience: 'parent', templateVersion: 1 },
  stream: 'agreements',
  streamId: 'p-201.parent',
  version: 2,
};
const loanOf = (id: string, version: number): LinkEnd => ({ stream: 'devices', id, version });
const requireReturn = (id: string, loan: number) => ({
  stream: 'devices',
  id,
  command: { type: 'RequireReturn', loan },
});

describe('the process that asks lent devices back', () => {
  it('AGR-08 asks for each device that was lent on a withdrawn agreement, naming the loan', () => {
    expect(loanReturnDue.commands(withdrawn, [loanOf('d-1', 3), loanOf('d-2', 9)], {})).toEqual([
      requireReturn('d-1', 3),
      requireReturn('d-2', 9),
    ]);
    expect(loanReturnDue.commands(withdrawn, [], {})).toEqual([]);
  });

  it('AGR-08 remembers which agreement a loan rests on, and asks at once where it was withdrawn meanwhile', () => {
    const lent = device(lentTo('p-201'));
    expect(loanReturnDue.links(lent)).toEqual([
      { of: { stream: 'agreements', id: 'p-201.parent' }, to: loanOf('d-1', 3) },
    ]);
    expect(loanReturnDue.facts(lent)).toEqual({ agreement: { stream: 'agreements', id: 'p-201.parent' } });
    expect(loanReturnDue.commands(lent, [], { agreement: { status: 'withdrawn' } })).toEqual([
      requireReturn('d-1', 3),
    ]);
    for (const status of ['signed', 'none'] as const)
      expect(loanReturnDue.commands(lent, [], { agreement: { status } })).toEqual([]);
  });

  it('AGR-08 does nothing about other events of devices and agreements', () => {
    const signed = { ...withdrawn, type: 'AgreementSigned' };
    for (const event of [device(returned), signed]) {
      expect(loanReturnDue.links(event)).toEqual([]);
      expect(loanReturnDue.facts(event)).toEqual({});
      expect(loanReturnDue.commands(event, [loanOf('d-1', 3)], {})).toEqual([]);
    }
  });
});

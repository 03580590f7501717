import { describe, expect, it } from 'vitest';
import { isExemptOn } from '../../../../../domain/kernel/exemption.ts';
import { exemptionsStream } from '../../../../../domain/streams/exemptions/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  answer,
  answered,
  at,
  by,
  consider,
  considered,
  decided,
  facts,
  grant,
  granted,
  onDay,
  refused,
  refuseIt,
  revoke,
  revoked,
  submit,
  submitted,
} from './histories.ts';

const looked = [submitted(), considered];
const inForce = [...looked, granted()];

describe('S18 an exemption out of turn', () => {
  it('UNA-03 refuses to grant before the trust has looked at the application', () => {
    given(exemptionsStream, [submitted()])
      .when(grant, at(by.head))
      .thenRejected('ExecutiveConsiderationRequired', 'UNA-03');
  });
  it('UNA-03 refuses an application without words, and one for what no list names', () => {
    given(exemptionsStream, [])
      .when(submit({ purpose: '' }), at())
      .thenRejected('WrittenApplicationRequired', 'UNA-03');
    given(exemptionsStream, [])
      .when(submit({ entry: 'else' }), at())
      .thenRejected('EntryUnknown');
    given(exemptionsStream, [])
      .when(submit({ edition: '2025' }), at())
      .thenRejected('EntryUnknown');
  });
  it('UNA-03 refuses whoever looks at or decides an application of their own', () => {
    const self = { person: 'p-101', roles: ['headteacher', 'executive'] };
    given(exemptionsStream, [submitted()]).when(consider, at(self)).thenRejected('ConflictOfInterest');
    given(exemptionsStream, looked).when(grant, at(self)).thenRejected('ConflictOfInterest', 'UNA-03');
    given(exemptionsStream, inForce).when(answer, at(self)).thenRejected('ConflictOfInterest');
  });
  it('UNA-03 refuses every step up to the decision where the school grants none', () => {
    const nowhere = (actor = by.applicant) => at(actor, { settings: { granted: null } });
    given(exemptionsStream, []).when(submit(), nowhere()).thenRejected('ProcessNotInUse', 'UNA-03');
    given(exemptionsStream, [submitted()])
      .when(consider, nowhere(by.executive))
      .thenRejected('ProcessNotInUse');
    given(exemptionsStream, looked).when(grant, nowhere(by.head)).thenRejected('ProcessNotInUse');
    given(exemptionsStream, inForce).when(revoke, nowhere(by.head)).thenEvents(decided(revoked));
  });
});

describe('an exemption', () => {
  it('UNA-03 is applied for, looked at, granted and answered, in this order', () => {
    given(exemptionsStream, []).when(submit(), at()).thenEvents(decided(submitted()));
    given(exemptionsStream, [submitted()]).when(consider, at(by.executive)).thenEvents(decided(considered));
    given(exemptionsStream, looked).when(grant, at(by.head)).thenEvents(decided(granted()));
    given(exemptionsStream, inForce).when(answer, at(by.office)).thenEvents(decided(answered));
  });
  it('UNA-03 is granted for other days than were applied for, and refused for days that are over', () => {
    const fewer = { ...grant, until: '2026-10-16' };
    given(exemptionsStream, looked)
      .when(fewer, at(by.head))
      .thenEvents(decided(granted({ until: '2026-10-16' })));
    given(exemptionsStream, looked)
      .when({ ...grant, until: '2026-10-04' }, at(by.head))
      .thenRejected('PeriodNotAhead', 'UNA-03');
    given(exemptionsStream, [])
      .when(submit({ from: '2026-09-01', until: '2026-09-30' }), at())
      .thenRejected('PeriodNotAhead');
  });
  it('UNA-03 refuses others than the headteacher, and others than the trust', () => {
    given(exemptionsStream, looked).when(grant, at(by.office)).thenRejected('HeadteacherRequired', 'UNA-03');
    given(exemptionsStream, looked).when(refuseIt, at(by.office)).thenRejected('HeadteacherRequired');
    given(exemptionsStream, inForce).when(revoke, at(by.office)).thenRejected('HeadteacherRequired');
    given(exemptionsStream, [submitted()]).when(consider, at(by.head)).thenRejected('ExecutiveRequired');
  });
  it('UNA-03 refuses advice, refusals and revocations without reasons', () => {
    given(exemptionsStream, [submitted()])
      .when({ ...consider, reasons: '' }, at(by.executive))
      .thenRejected('ReasonsRequired', 'UNA-03');
    given(exemptionsStream, looked)
      .when({ ...refuseIt, reasons: '' }, at(by.head))
      .thenRejected('ReasonsRequired');
    given(exemptionsStream, inForce)
      .when({ ...revoke, reasons: '' }, at(by.head))
      .thenRejected('ReasonsRequired');
  });
  it('UNA-03 refuses who does not belong to the school, and a step of no application', () => {
    const nobody = at(by.applicant, { facts: { ...facts, person: { roles: [] } } });
    given(exemptionsStream, []).when(submit(), nobody).thenRejected('PersonNotRegistered', 'UNA-03');
    const gone = at(by.head, { facts: { ...facts, person: { roles: [] } } });
    given(exemptionsStream, looked).when(grant, gone).thenRejected('PersonNotRegistered');
    given(exemptionsStream, []).when(grant, at(by.head)).thenRejected('ApplicationUnknown', 'UNA-03');
    given(exemptionsStream, [submitted()]).when(answer, at(by.office)).thenRejected('DecisionRequired');
    given(exemptionsStream, looked).when(revoke, at(by.head)).thenRejected('ExemptionNotGranted');
    given(exemptionsStream, [...looked, refused])
      .when(revoke, at(by.head))
      .thenRejected('ExemptionNotGranted');
  });
  it('UNA-03 is decided once: the same again is nothing, another decision is refused', () => {
    given(exemptionsStream, [submitted()]).when(submit(), at()).thenRejected('ApplicationPending', 'UNA-03');
    given(exemptionsStream, looked).when(consider, at(by.executive)).thenRejected('AlreadyConsidered');
    given(exemptionsStream, inForce).when(grant, at(by.head)).thenNothing();
    given(exemptionsStream, inForce)
      .when({ ...grant, until: '2026-10-09' }, at(by.head))
      .thenRejected('AlreadyDecided', 'UNA-03');
    given(exemptionsStream, inForce)
      .when({ ...grant, from: '2026-10-06' }, at(by.head))
      .thenRejected('AlreadyDecided');
    given(exemptionsStream, inForce).when(refuseIt, at(by.head)).thenRejected('AlreadyDecided');
    given(exemptionsStream, [...looked, refused])
      .when(refuseIt, at(by.head))
      .thenNothing();
    given(exemptionsStream, [...looked, refused])
      .when(grant, at(by.head))
      .thenRejected('AlreadyDecided');
    given(exemptionsStream, [...inForce, answered])
      .when(answer, at(by.office))
      .thenNothing();
    given(exemptionsStream, [...inForce, revoked])
      .when(revoke, at(by.head))
      .thenNothing();
    given(exemptionsStream, [...inForce, revoked])
      .when(grant, at(by.head))
      .thenRejected('AlreadyDecided');
    given(exemptionsStream, inForce)
      .when(revoke, onDay('2026-10-24', by.head))
      .thenRejected('ExemptionNotGranted');
    given(exemptionsStream, inForce).when(submit(), at()).thenEvents(decided(submitted()));
  });
  it('UNA-03 offers which entry somebody is exempted from, on the days of the exemption alone', () => {
    const held = (history: readonly { readonly type: string; readonly data: object }[]) =>
      exemptionsStream.offers?.(fold(exemptionsStream.decider, history), 'p-101');
    const on = (history: Parameters<typeof held>[0], day: string) =>
      isExemptOn(held(history), 'connecting-devices', day);
    expect(['2026-10-04', '2026-10-05', '2026-10-23', '2026-10-24'].map((day) => on(inForce, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect([on(looked, '2026-10-05'), on([...looked, refused], '2026-10-05')]).toEqual([false, false]);
    const ended = [...inForce, revoked];
    expect([on(ended, '2026-10-11'), on(ended, '2026-10-12')]).toEqual([true, false]);
  });
});

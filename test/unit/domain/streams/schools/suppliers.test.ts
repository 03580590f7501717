import { describe, expect, it } from 'vitest';
import { schoolsStream } from '../../../../../domain/streams/schools/stream.ts';
import { contextOf, fold, given } from '../../../../support/scenario.ts';

const settings = schoolsStream.settings({});
const context = contextOf({ settings, facts: {} }, { streamId: 'larkfield-infant' });
const registered = {
  type: 'SchoolRegistered' as const,
  data: { name: 'Larkfield Infant School', phase: 'infant' as const, yearGroups: ['R' as const] },
};
const petrel = {
  supplier: 'petrel-it',
  name: 'Petrel IT Services',
  role: 'it-support' as const,
  agreement: 'sla-2026',
  from: '2026-09-01',
  until: null,
};
const appoint = (changes: object = {}) => ({ type: 'AppointSupplier' as const, ...petrel, ...changes });
const appointed = (changes: object = {}) => ({
  type: 'SupplierAppointed' as const,
  data: { ...petrel, ...changes },
});
const end = (lastDay: string, appointment = 2) => ({
  type: 'EndSupplierAgreement' as const,
  appointment,
  lastDay,
});
const ended = (lastDay: string) => ({
  type: 'SupplierAgreementEnded' as const,
  data: { appointment: 2, lastDay },
});

describe('an organisation that works for the school', () => {
  it('ORG-03 ORG-02 holds a role from a day on', () => {
    given(schoolsStream, [registered]).when(appoint(), context).thenEvents(appointed());
    given(schoolsStream, [registered, appointed()]).when(appoint(), context).thenNothing();
  });
  it('ORG-03 is the only one that holds it: another is appointed once the agreement has ended', () => {
    const heron = { supplier: 'heron-it', name: 'Heron IT', from: '2026-10-01' };
    given(schoolsStream, [registered, appointed()])
      .when(appoint(heron), context)
      .thenRejected('SupplierStillAppointed', 'ORG-03');
    given(schoolsStream, [registered, appointed(), ended('2026-10-01')])
      .when(appoint(heron), context)
      .thenRejected('SupplierStillAppointed');
    given(schoolsStream, [registered, appointed(), ended('2026-09-30')])
      .when(appoint(heron), context)
      .thenEvents(appointed(heron));
  });
  it('ORG-03 may hold another role beside', () => {
    given(schoolsStream, [registered, appointed()])
      .when(appoint({ role: 'dpo' }), context)
      .thenEvents(appointed({ role: 'dpo' }));
  });
  it('ORG-03 ends on a last day, and is not prolonged afterwards', () => {
    given(schoolsStream, [registered, appointed()])
      .when(end('2026-12-31'), context)
      .thenEvents(ended('2026-12-31'));
    const over = [registered, appointed(), ended('2026-12-31')];
    given(schoolsStream, over).when(end('2026-12-31'), context).thenNothing();
    given(schoolsStream, over).when(end('2027-01-31'), context).thenRejected('AppointmentOver', 'ORG-03');
    given(schoolsStream, over)
      .when(end('2026-12-31', 9), context)
      .thenRejected('AppointmentUnknown', 'ORG-03');
    given(schoolsStream, [registered, appointed()])
      .when(end('2026-08-31'), context)
      .thenRejected('OccurredTooEarly', 'ORG-03');
  });
  it('ORG-03 has days in order', () => {
    given(schoolsStream, [registered])
      .when(appoint({ until: '2026-08-31' }), context)
      .thenRejected('DaysNotInOrder');
  });
  it('ORG-03 is put right under the same rule, in every field', () => {
    const correct = (corrects: number, changes: object) => ({
      type: 'CorrectSchool' as const,
      corrects,
      changes,
      reason: 'A slip.',
    });
    const second = appointed({ supplier: 'heron-it', name: 'Heron IT', from: '2027-01-01' });
    const history = [registered, appointed(), ended('2026-12-31'), second];
    given(schoolsStream, history)
      .when(correct(4, { from: '2026-12-31' }), context)
      .thenRejected('SupplierStillAppointed');
    given(schoolsStream, history)
      .when(correct(3, { lastDay: '2027-01-01' }), context)
      .thenRejected('SupplierStillAppointed');
    given(schoolsStream, history)
      .when(correct(4, { until: '2026-06-30' }), context)
      .thenRejected('DaysNotInOrder');
    given(schoolsStream, history)
      .when(correct(4, { startsAt: '08:50' }), context)
      .thenRejected('CorrectionNotPossible');
    const changes = {
      supplier: 'egret-it',
      name: 'Egret IT',
      role: 'it-technician' as const,
      agreement: 'sla-2027',
      from: '2026-12-01',
      until: '2027-08-31',
    };
    const data = { corrects: 4, changes, reason: 'A slip.' };
    given(schoolsStream, history)
      .when({ type: 'CorrectSchool', ...data }, context)
      .thenEvents({ type: 'SchoolCorrected', data });
    const state = fold(schoolsStream.decider, [...history, { type: 'SchoolCorrected', data }]);
    const { agreement: _, ...shown } = changes;
    expect(state).toMatchObject({ suppliers: [{ supplier: 'petrel-it' }, shown] });
  });
});

describe('a certification of the school', () => {
  const certify = (changes: object = {}) => ({
    type: 'RecordCertification' as const,
    certification: 'safe-online-school',
    body: 'Safe Schools Council',
    on: '2026-06-12',
    expiresOn: null,
    ...changes,
  });
  const certified = (changes: object = {}) => {
    const { type: _, ...data } = certify(changes);
    return { type: 'CertificationRecorded' as const, data };
  };

  it('ORG-05 is recorded with its day and the body that gave it; its end where one is known', () => {
    given(schoolsStream, [registered]).when(certify(), context).thenEvents(certified());
    given(schoolsStream, [registered])
      .when(certify({ expiresOn: '2027-06-11' }), context)
      .thenEvents(certified({ expiresOn: '2027-06-11' }));
    given(schoolsStream, [registered, certified()]).when(certify(), context).thenNothing();
    given(schoolsStream, [registered, certified()])
      .when(certify({ on: '2026-09-01' }), context)
      .thenEvents(certified({ on: '2026-09-01' }));
  });
  it('ORG-05 has a day and a body always', () => {
    const body = schoolsStream.commands.RecordCertification.body;
    const { type: _, ...whole } = certify();
    expect(body.safeParse(whole).success).toBe(true);
    for (const field of ['on', 'body'] as const) {
      const { [field]: __, ...rest } = whole;
      expect(body.safeParse(rest).success).toBe(false);
      expect(body.safeParse({ ...whole, [field]: '' }).success).toBe(false);
    }
  });
  it('ORG-05 is not of a day to come, and does not end before it began', () => {
    given(schoolsStream, [registered])
      .when(certify({ on: '2026-09-04' }), context)
      .thenRejected('OccurredInFuture', 'ORG-05');
    given(schoolsStream, [registered])
      .when(certify({ expiresOn: '2026-06-11' }), context)
      .thenRejected('OccurredTooEarly', 'ORG-05');
  });
  it('ORG-05 is put right', () => {
    const changes = { certification: 'safe-school', body: 'Council', on: '2026-06-13', expiresOn: null };
    const data = { corrects: 2, changes, reason: 'A slip.' };
    given(schoolsStream, [registered, certified({ expiresOn: '2027-06-11' })])
      .when({ type: 'CorrectSchool', ...data }, context)
      .thenEvents({ type: 'SchoolCorrected', data });
    const state = fold(schoolsStream.decider, [
      registered,
      certified({ expiresOn: '2027-06-11' }),
      { type: 'SchoolCorrected', data },
    ]);
    expect(state).toMatchObject({ certifications: [changes], details: registered.data });
    given(schoolsStream, [registered, certified()])
      .when({ type: 'CorrectSchool', ...data, changes: { expiresOn: '2026-06-01' } }, context)
      .thenRejected('DaysNotInOrder');
  });
});

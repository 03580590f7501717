import { describe, expect, it } from 'vitest';
import type { Due } from '../../../../../domain/kernel/due.ts';
import { photoConsent } from '../../../../../domain/processes/photo-consent.ts';
import { photoDues } from '../../../../../domain/streams/consents/asking.ts';
import { consentsStream } from '../../../../../domain/streams/consents/stream.ts';
import { fold, given as having } from '../../../../support/scenario.ts';
import {
  asOffice,
  asParent,
  asSystem,
  bothParents,
  child,
  facts,
  fellDue,
  held,
  infant,
  link,
  oneParent,
  photoGiven,
  photoRefused,
  photoWithdrawn,
  requested,
  silent,
  teacher,
} from './histories.ts';

const answer = (type: 'GivePhotoConsent' | 'RefusePhotoConsent', changes: object = {}) => ({
  type,
  signatory: 'p-201',
  signedName: 'Grace Okoro',
  method: 'log-in' as const,
  ...changes,
});
const ask = (changes: object = {}) => ({ type: 'RequestPhotoConsent' as const, ...changes });
const parent = asParent('photo');
const office = asOffice('photo');

describe('asking about pictures', () => {
  const event = (type: string, data: object) => ({
    stream: 'people',
    streamId: 'u-301',
    type,
    data: data as never,
    version: 1,
  });
  it('PUB-01 is done when a pupil is admitted, or somebody joins the staff', () => {
    const asked = (answerBy: string) => [
      { stream: 'consents', id: 'u-301.photo', command: ask({ joinedBy: 1, answerBy }) },
    ];
    expect(photoConsent.commands(event('PupilAdmitted', { admittedOn: '2026-09-02' }), [], {})).toEqual(
      asked('2026-09-02'),
    );
    expect(photoConsent.commands(event('StaffMemberJoined', { startedOn: '2026-09-07' }), [], {})).toEqual(
      asked('2026-09-07'),
    );
    expect(photoConsent.commands(event('PersonLeft', { on: '2026-09-07' }), [], {})).toEqual([]);
    expect(photoConsent.links(event('PersonLeft', {}))).toEqual([]);
    expect(photoConsent.facts(event('PersonLeft', {}))).toEqual({});
  });
  it('PUB-01 asks for an answer by the day of admission, or by today where that is over', () => {
    const joining = { joinedBy: 1, answerBy: '2026-09-07' };
    having(consentsStream, []).when(ask(joining), asSystem()).thenEvents(requested(joining));
    having(consentsStream, [])
      .when(ask({ joinedBy: 1, answerBy: '2026-09-01' }), asSystem())
      .thenEvents(requested());
  });
  it('PUB-01 asks once for each joining, nobody who has answered, and nobody who has gone', () => {
    const repeat = ask({ joinedBy: 1, answerBy: '2026-09-03' });
    having(consentsStream, [requested()]).when(repeat, asSystem()).thenNothing();
    having(consentsStream, [requested(), requested({ joinedBy: null, answerBy: '2026-10-01' })])
      .when(repeat, asSystem())
      .thenNothing();
    having(consentsStream, [photoRefused()]).when(repeat, asSystem()).thenNothing();
    const gone = { ...child, roles: [held('pupil', '2025-09-01', '2026-07-22')] };
    having(consentsStream, [])
      .when(repeat, asSystem(oneParent, undefined, gone))
      .thenNothing();
    having(consentsStream, [])
      .when(repeat, { ...asSystem(), facts: {} })
      .thenNothing();
    having(consentsStream, [requested()])
      .when(ask({ joinedBy: 4, answerBy: '2026-09-03' }), asSystem())
      .thenEvents(requested({ joinedBy: 4 }));
  });
  it('PUB-01 asks staff at the primary school, and not at the infant school, which asks nobody else', () => {
    const joining = ask({ joinedBy: 1, answerBy: '2026-09-03' });
    having(consentsStream, [])
      .when(joining, asSystem(oneParent, undefined, teacher))
      .thenEvents(requested({ of: 'staff' }));
    having(consentsStream, [])
      .when(joining, asSystem(infant, undefined, teacher))
      .thenNothing();
    having(consentsStream, []).when(joining, asSystem(silent)).thenNothing();
    having(consentsStream, [])
      .when(ask(), { ...office, settings: silent })
      .thenRejected('ProcessNotInUse', 'PUB-01');
    having(consentsStream, [])
      .when(ask(), { ...office, settings: infant })
      .thenEvents(requested({ joinedBy: null }));
  });
  it('PUB-01 can be asked again by the office, of nobody unknown', () => {
    having(consentsStream, [requested()])
      .when(ask({ answerBy: '2026-10-01' }), office)
      .thenEvents(requested({ joinedBy: null, answerBy: '2026-10-01' }));
    having(consentsStream, [requested()]).when(ask(), office).thenNothing();
    having(consentsStream, [])
      .when(ask(), { ...office, facts: {} })
      .thenRejected('PersonNotRegistered', 'PUB-01');
    having(consentsStream, [])
      .when(ask(), { ...office, streamId: 'u-301.internet' })
      .thenRejected('ConsentKindMismatch');
  });
});

describe('an answer about pictures', () => {
  it('PUB-01 is given or refused by a parent, each a valid answer, and once', () => {
    having(consentsStream, [requested()]).when(answer('GivePhotoConsent'), parent).thenEvents(photoGiven());
    having(consentsStream, [requested()])
      .when(answer('RefusePhotoConsent'), parent)
      .thenEvents(photoRefused());
    having(consentsStream, [photoGiven()]).when(answer('GivePhotoConsent'), parent).thenNothing();
    having(consentsStream, [photoGiven()])
      .when(answer('RefusePhotoConsent'), parent)
      .thenEvents(photoRefused());
  });
  it('PUB-01 is taken where the school does not ask: what a parent says counts', () => {
    having(consentsStream, [])
      .when(answer('RefusePhotoConsent'), { ...parent, settings: silent })
      .thenEvents(photoRefused());
  });
  it('PUB-01 is a member of staff’s own, and nobody else’s', () => {
    const own = { ...office, streamId: 'p-101.photo', facts: { ...facts, person: teacher } };
    const self = { ...own, actor: { person: 'p-101', roles: ['staff'] } };
    having(consentsStream, [])
      .when(answer('GivePhotoConsent', { signatory: 'p-101' }), self)
      .thenEvents({ ...photoGiven('p-101'), data: { ...photoGiven('p-101').data, person: 'p-101' } });
    having(consentsStream, [])
      .when(answer('GivePhotoConsent', { signatory: 'p-110' }), own)
      .thenRejected('ParentRequired', 'PUB-01');
  });
  it('PUB-01 is not the pupil’s', () => {
    const pupil = { ...parent, actor: { person: 'u-301', roles: ['pupil'] } };
    having(consentsStream, [])
      .when(answer('GivePhotoConsent', { signatory: 'u-301' }), pupil)
      .thenRejected('ParentRequired', 'PUB-01');
  });
  it('PUB-01 is withdrawn at any time, by one of several parents; a refusal is not', () => {
    const withdraw = (signatory: string) => ({ type: 'WithdrawPhotoConsent' as const, signatory });
    having(consentsStream, [photoGiven()]).when(withdraw('p-201'), parent).thenEvents(photoWithdrawn());
    having(consentsStream, [photoGiven()])
      .when(withdraw('p-202'), { ...office, settings: silent })
      .thenEvents(photoWithdrawn('p-202'));
    having(consentsStream, [photoRefused()]).when(withdraw('p-201'), parent).thenNothing();
    having(consentsStream, [photoRefused()])
      .when(withdraw('p-202'), office)
      .thenRejected('ConsentNotGiven', 'PUB-01');
  });
  it('PUB-01 is taken over from before, a refusal too', () => {
    const taking = {
      type: 'TakeOverPhotoConsent' as const,
      signatory: 'p-201',
      answer: 'refused' as const,
      signedName: 'Grace Okoro',
      signedOn: '2025-09-04',
      source: 'folder',
    };
    const taken = photoRefused('p-201', {
      signedOn: '2025-09-04',
      method: 'paper',
      recorder: 'p-110',
      takenOver: { source: 'folder', by: 'p-110' },
    });
    having(consentsStream, []).when(taking, office).thenEvents(taken);
    having(consentsStream, [taken]).when(taking, office).thenNothing();
    having(consentsStream, [])
      .when({ ...taking, signedName: '' }, office)
      .thenRejected('NameRequired', 'PUB-01');
    having(consentsStream, [taken])
      .when(
        { type: 'CorrectConsent', corrects: 1, changes: { signedOn: '2025-09-05' }, reason: 'Slip.' },
        office,
      )
      .thenEvents({
        type: 'ConsentCorrected',
        data: { corrects: 1, changes: { signedOn: '2025-09-05' }, reason: 'Slip.' },
      });
    having(consentsStream, [taken])
      .when({ type: 'CorrectConsent', corrects: 1, changes: { seenBy: 'p-902' }, reason: 'Slip.' }, office)
      .thenRejected('CorrectionNotPossible', 'PUB-01');
  });
});

describe('an answer that does not come', () => {
  const dues = (history: readonly { type: string; data: object }[], settings = oneParent, person = child) =>
    photoDues(fold(consentsStream.decider, history), person, 'u-301', settings);
  const due = (about: string, hasFallenDue = false): Due => ({
    dueOn: '2026-09-03',
    cycle: `1.2026-09-03.${about}`,
    about,
    hasFallenDue,
  });
  const nextDay = asSystem(oneParent, '2026-09-04T06:00:00.000Z');
  const record = (cycle = '1.2026-09-03.p-201') => ({ type: 'RecordPhotoAnswerFellDue' as const, cycle });

  it('PUB-01 is due by each parent who decides, until one has answered', () => {
    expect(dues([requested()])).toEqual([due('p-201'), due('p-202')]);
    for (const answered of [photoGiven(), photoRefused('p-202')])
      expect(dues([requested(), answered])).toEqual([]);
    expect(dues([requested(), photoGiven(), photoWithdrawn()])).toEqual([]);
  });
  it('PUB-01 is due by each of both parents where the school asks both; one refusal ends it', () => {
    expect(dues([requested(), photoGiven()], bothParents)).toEqual([due('p-202')]);
    expect(dues([requested(), photoGiven(), photoGiven('p-202')], bothParents)).toEqual([]);
    expect(dues([requested(), photoRefused()], bothParents)).toEqual([]);
  });
  it('PUB-01 is the office’s to find out where no parent is known', () => {
    expect(
      dues([requested()], oneParent, { ...child, parents: [link('p-203', { kind: 'contact' })] }),
    ).toEqual([{ dueOn: '2026-09-03', cycle: '1.2026-09-03', about: null, hasFallenDue: false }]);
  });
  it('PUB-01 is asked of nobody who has gone, and at no school that does not ask', () => {
    expect(dues([requested()], silent)).toEqual([]);
    const gone = { ...child, roles: [held('pupil', '2025-09-01', '2026-09-02')] };
    expect(dues([requested()], oneParent, gone)).toEqual([]);
    expect(dues([])).toEqual([]);
  });
  it('PUB-01 falls due on the day after, once a request, and stands in the digests until there is an answer', () => {
    having(consentsStream, [requested()]).when(record(), nextDay).thenEvents(fellDue);
    having(consentsStream, [requested()]).when(record(), asSystem()).thenNothing();
    having(consentsStream, [requested(), fellDue]).when(record('1.2026-09-03.p-202'), nextDay).thenNothing();
    having(consentsStream, [requested(), photoRefused()]).when(record(), nextDay).thenNothing();
    having(consentsStream, []).when(record(), nextDay).thenNothing();
    expect(dues([requested(), fellDue])).toEqual([due('p-201', true), due('p-202', true)]);
  });
  it('PUB-01 falls due again where the day by which to answer was put right', () => {
    const corrected = {
      type: 'ConsentCorrected' as const,
      data: { corrects: 1, changes: { answerBy: '2026-09-10' }, reason: 'Slip.' },
    };
    having(consentsStream, [requested()])
      .when({ type: 'CorrectConsent', ...corrected.data }, office)
      .thenEvents(corrected);
    expect(dues([requested(), fellDue, corrected]).map((one) => 'dueOn' in one && one.dueOn)).toEqual([
      '2026-09-10',
      '2026-09-10',
    ]);
  });
  it('PUB-01 reminds those who are to answer, in words that name nobody', () => {
    const [deadline] = consentsStream.deadlines;
    expect(deadline?.recipients(due('p-201'), {} as never)).toEqual([{ person: 'p-201' }]);
    expect(deadline?.recipients({ ...due('p-201'), about: null }, {} as never)).toEqual([{ role: 'office' }]);
    expect(deadline?.line(due('p-201'))).toContain('2026-09-03');
    expect(deadline?.command(due('p-201'))).toEqual(record());
    const state = fold(consentsStream.decider, [requested()]);
    expect(deadline?.factNeeds(state, 'u-301.photo')).toEqual({ person: { stream: 'people', id: 'u-301' } });
    expect(deadline?.factNeeds(fold(consentsStream.decider, []), 'u-301.photo')).toEqual({});
    const context = { streamId: 'u-301.photo', settings: oneParent, school: {} as never };
    expect(deadline?.duesOf(state, { ...context, facts: { person: child } })).toHaveLength(2);
    expect(deadline?.duesOf(state, { ...context, facts: {} })).toEqual([]);
  });
});

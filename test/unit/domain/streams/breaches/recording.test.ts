import { describe, expect, it } from 'vitest';
import { breachesStream } from '../../../../../domain/streams/breaches/stream.ts';
import type { BreachRule } from '../../../../../events/catalogue/breach-forms.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  business,
  byStaff,
  infant,
  language,
  nobody,
  parent,
  personOf,
  primary,
  pupil,
  record,
  said,
  staff,
  term,
  used,
} from './histories.ts';

const fresh = given(breachesStream, []);
const stated = (rule: BreachRule) => ({ rule, cites: { policy: 1, rule } });
const bySomeone = { person: null, capacity: null };

describe('a breach of an agreement', () => {
  it('AGR-18 is flagged with the term, the version and who it binds', () => {
    fresh
      .when(record('agreement', { person: 'p-201', cites: term('parent', 2) }), at(infant, parent))
      .thenEvents({
        type: 'AgreementBreachRecorded',
        data: said({ person: 'p-201', capacity: 'parent', cites: term('parent', 2) }),
      });
  });
  it('PUB-05 PUB-10 is flagged, and recorded, where parents pass pictures on, or write without respect', () => {
    for (const number of [2, 4, 8])
      fresh
        .when(record('agreement', { person: 'p-201', cites: term('parent', number) }), at(infant, parent))
        .thenEvents({
          type: 'AgreementBreachRecorded',
          data: said({ person: 'p-201', capacity: 'parent', cites: term('parent', number) }),
        });
  });
  it('AGR-16 NET-10 is flagged by staff where an older pupil brings a memory stick against what was signed', () => {
    const teacher = { person: 'p-401', roles: ['staff'] };
    const cites = term('pupil-ks2', 8);
    fresh.when(record('agreement', { cites }), at(primary, pupil, {}, teacher)).thenEvents({
      type: 'AgreementBreachRecorded',
      data: said({ cites }),
    });
  });
  it('AGR-18 refuses one without a term, of a term or version that is not there, and of whom it does not bind', () => {
    const of = (cites: ReturnType<typeof term>, changes = {}) => record('agreement', { cites, ...changes });
    fresh.when(record('agreement'), at(infant)).thenRejected('AgreementCitationRequired', 'AGR-18');
    fresh
      .when(record('agreement', { cites: language }), at(infant))
      .thenRejected('AgreementCitationRequired');
    fresh.when(of(term('pupil-ks2', 9)), at(primary)).thenRejected('CitedTermNotThere', 'AGR-18');
    fresh.when(of({ ...term('pupil-ks2', 1), version: 2 }), at(primary)).thenRejected('CitedTermNotThere');
    fresh.when(of(term('pupil-ks2', 1), { on: '2026-08-31' }), at(primary)).thenRejected('CitedTermNotThere');
    fresh.when(of(term('staff', 1)), at(primary)).thenRejected('CapacityNotOfKind', 'AGR-18');
  });
  it('AGR-18 refuses one by whom had not signed that version by then', () => {
    const cites = term('pupil-ks2', 1);
    const signed = (changes: object) =>
      at(primary, pupil, {
        agreement: { status: 'signed', templateVersion: 1, signedOn: '2026-09-03', ...changes },
      });
    const never = { status: 'none' as const, templateVersion: null, signedOn: null };
    fresh.when(record('agreement', { cites }), signed(never)).thenRejected('AgreementNotSigned', 'AGR-18');
    fresh
      .when(record('agreement', { cites }), signed({ templateVersion: 2 }))
      .thenRejected('AgreementNotSigned');
    // Of what was signed before the newest signature nothing is known here.
    const later = signed({ templateVersion: 2, signedOn: '2026-10-07' });
    fresh.when(record('agreement', { cites }), later).thenEvents({
      type: 'AgreementBreachRecorded',
      data: said({ cites }),
    });
  });
});

describe('an unacceptable use', () => {
  it('UNA-02 is recorded of a pupil outside school', () => {
    fresh
      .when(record('unacceptable-use', { where: 'outside-school', cites: language }), at(infant))
      .thenEvents(used({ where: 'outside-school', cites: language }));
  });
  it('UNA-05 is recorded where the internet is used for neither learning nor work', () => {
    for (const [settings, person, of] of [
      [infant, staff, byStaff],
      [primary, pupil, {}],
    ] as const)
      fresh
        .when(
          record('unacceptable-use', {
            person: person === staff ? 'p-101' : 'u-301',
            rule: 'not-for-learning-or-work',
          }),
          at(settings, person),
        )
        .thenEvents({
          type: 'UnacceptableUseRecorded',
          data: said({ ...of, ...stated('not-for-learning-or-work') }),
        });
  });
  it('DEV-11 is recorded where something was damaged on purpose, with the device', () => {
    fresh
      .when(record('unacceptable-use', { rule: 'damage-on-purpose', device: 'lis-lt-014' }), at(infant))
      .thenEvents({
        type: 'UnacceptableUseRecorded',
        data: said({ ...stated('damage-on-purpose'), device: 'lis-lt-014' }),
      });
  });
  it('UNA-01 refuses what cites an entry that is not in the edition, or an edition of another day', () => {
    const cite = (cites: object, on = '2026-10-06') =>
      record('unacceptable-use', { cites: { ...language, ...cites }, on });
    for (const cites of [{ entry: 'noise' }, { edition: '2025' }])
      fresh.when(cite(cites), at(infant)).thenRejected('CitedEntryNotInForce', 'UNA-01');
    fresh.when(cite({}, '2026-08-31'), at(infant)).thenRejected('CitedEntryNotInForce', 'UNA-01');
    const noList = at(infant, pupil, { list: { editions: [] } });
    fresh.when(cite({}), noList).thenRejected('CitedEntryNotInForce', 'UNA-01');
    fresh
      .when(record('unacceptable-use', { cites: business }), at(infant))
      .thenEvents(used({ cites: business }));
  });
});

describe('any breach', () => {
  it('UNA-04 refuses a second one of one id, and ids that this system gives', () => {
    given(breachesStream, [used()]).when(record('mail'), at(infant)).thenRejected('AlreadyRecorded');
    const refusedHere = { ...at(infant), streamId: 'refused.2026-10-06.p-1' };
    fresh.when(record('unacceptable-use'), refusedHere).thenRejected('IdIsTaken');
    fresh
      .when(record('unacceptable-use', { on: '2026-10-07' }), at(infant))
      .thenRejected('OccurredInFuture' as never);
  });
  it('UNA-04 refuses people whom nobody knows, and capacities that they did not have on that day', () => {
    const of = (changes: object) => record('unacceptable-use', { cites: language, ...changes });
    fresh.when(of({}), at(infant, nobody)).thenRejected('PersonNotKnown', 'UNA-04');
    fresh.when(of({ capacity: 'staff' }), at(infant)).thenRejected('CapacityNotHeld', 'UNA-04');
    fresh.when(of({ on: '2020-08-31' }), at(infant)).thenRejected('CapacityNotHeld', 'UNA-04');
    const two = personOf('parent', 'parent', 'volunteer');
    fresh.when(of({}), at(infant, two)).thenRejected('CapacityRequired', 'UNA-04');
    fresh
      .when(of({ capacity: 'volunteer' }), at(infant, two))
      .thenEvents(used({ capacity: 'volunteer', cites: language }));
    fresh
      .when(record('photography', { person: undefined }), at(infant))
      .thenRejected('PersonRequired', 'UNA-04');
    fresh
      .when(record('media', { person: undefined, capacity: 'staff' }), at(infant))
      .thenRejected('PersonRequired', 'UNA-04');
  });
  it('UNA-04 refuses incidents that are not on record; INC-13 misuse by pupils is of one', () => {
    const unknown = at(infant, pupil, { incident: { isReported: false } });
    fresh
      .when(record('mail', { rule: 'own-account', incident: 'i-9' }), unknown)
      .thenRejected('IncidentNotReported');
    fresh
      .when(record('pupil-misuse', { cites: language }), at(infant))
      .thenRejected('IncidentRequired', 'INC-13');
    fresh
      .when(record('pupil-misuse', { cites: language, incident: 'i-7' }), at(infant))
      .thenEvents({ type: 'PupilMisuseRecorded', data: said({ cites: language, incident: 'i-7' }) });
  });
  it('UNA-01 refuses a rule of another kind, and asks which where a kind has several', () => {
    fresh.when(record('mail', { rule: 'phone-used' }), at(primary)).thenRejected('RuleNotOfKind', 'UNA-01');
    fresh.when(record('mail'), at(primary)).thenRejected('RuleNotOfKind', 'UNA-01');
  });
  it('ACC-11 is no place for attempts, nor is an attempt one for a breach', () => {
    const attempt = {
      type: 'RecordUnauthorisedAccess' as const,
      person: 'p-1',
      on: '2026-10-06',
      place: 'file' as const,
    };
    given(breachesStream, [used()]).when(attempt, at(infant)).thenRejected('AlreadyRecorded', 'ACC-11');
    const data = { person: 'p-1', on: '2026-10-06', place: 'file' as const, asked: null };
    const attempted = given(breachesStream, [{ type: 'UnauthorisedAccessAttempted', data }]);
    attempted.when(record('unacceptable-use'), at(infant)).thenRejected('AlreadyRecorded');
    expect(attempted.state.breach).toBeNull();
    fresh.when(record('connection', { person: undefined }), at(infant)).thenEvents({
      type: 'UnauthorisedConnectionDetected',
      data: said({ ...bySomeone, ...stated('device-not-approved') }),
    });
  });
});

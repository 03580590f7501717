import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownDevicesStream } from '../../../../../domain/streams/own-devices/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { given } from '../../../../support/scenario.ts';
import {
  assess,
  assessed,
  at,
  authorise,
  authorised,
  dataRefused,
  decided,
  facts,
  head,
  holding,
  it_,
  on,
  raised,
  refuseData,
  registered,
  revoke,
  revoked,
  settings,
  standard,
  stick,
  teacher,
} from './histories.ts';

const safe = [registered, assessed()];

describe('S19 a device of somebody’s own before the standard of IT', () => {
  it('NET-05 refuses it before IT support has looked', () => {
    given(ownDevicesStream, [registered])
      .when(authorise(), at(head))
      .thenRejected('AssessmentRequired', 'NET-05');
  });
  it('NET-05 refuses what does not meet the standard', () => {
    given(ownDevicesStream, [registered, assessed(['disk-encryption'])])
      .when(authorise(), at(head))
      .thenRejected('StandardNotMet', 'NET-05');
  });
  it('NET-05 refuses IT support, who only looks', () => {
    given(ownDevicesStream, safe).when(authorise(), at(it_)).thenRejected('HeadteacherRequired', 'NET-05');
  });
  it('NET-05 is agreed by the headteacher once it was found safe', () => {
    given(ownDevicesStream, safe).when(authorise(), at(head)).thenEvents(decided(authorised()));
  });
});

describe('a device for data of the school', () => {
  it('NET-05 is held against the standard in force, entry by entry', () => {
    given(ownDevicesStream, [registered]).when(assess(), at()).thenEvents(decided(assessed()));
    given(ownDevicesStream, [registered])
      .when(assess(['automatic-updates', 'disk-encryption']), at())
      .thenEvents(decided(assessed(['disk-encryption', 'automatic-updates'])));
    given(ownDevicesStream, safe).when(assess(), at()).thenNothing();
    given(ownDevicesStream, [registered])
      .when(assess(['else']), at())
      .thenRejected('EntryUnknown', 'NET-05');
    given(ownDevicesStream, [registered])
      .when(assess([], 'v3'), at(it_, { facts: { ...facts, standard: raised } }))
      .thenRejected('StandardNotCurrent', 'NET-05');
    given(ownDevicesStream, [registered])
      .when(assess(), at(it_, { facts: {} }))
      .thenRejected('StandardNotCurrent');
  });
  it('NET-05 refuses what was found safe by a standard that was raised since', () => {
    const known = { ...facts, standard: raised };
    given(ownDevicesStream, safe)
      .when(authorise({ from: '2026-09-08' }), on('2026-09-08', known, head))
      .thenRejected('AssessmentNotCurrent', 'NET-05');
    given(ownDevicesStream, [...safe, assessed([], 'v3')])
      .when(authorise({ from: '2026-09-08' }), on('2026-09-08', known, head))
      .thenEvents(decided(authorised({ assessment: 3, from: '2026-09-08' })));
  });
  it('NET-05 refuses others than IT support to look, and anybody on a device of their own', () => {
    given(ownDevicesStream, [registered])
      .when(assess(), at(head))
      .thenRejected('ItSupportRequired', 'NET-05');
    const self = { person: 'p-102', roles: ['headteacher', 'it-support'] };
    given(ownDevicesStream, [registered])
      .when(assess(), at(self))
      .thenRejected('ConflictOfInterest', 'NET-05');
    given(ownDevicesStream, safe).when(authorise(), at(self)).thenRejected('ConflictOfInterest');
    given(ownDevicesStream, safe).when(refuseData, at(teacher)).thenRejected('HeadteacherRequired');
  });
  it('NET-05 refuses who does not work at the school, days that are over, and a stick that is not encrypted', () => {
    const guest = { owner: { roles: [holding('visitor')] }, standard };
    given(ownDevicesStream, safe)
      .when(authorise(), at(head, { facts: guest }))
      .thenRejected('StaffRequired', 'NET-05');
    given(ownDevicesStream, safe)
      .when(authorise({ until: '2026-09-06' }), at(head))
      .thenRejected('PeriodNotAhead', 'NET-05');
    given(ownDevicesStream, [stick({ encrypted: false, forSchoolData: false }), assessed()])
      .when(authorise(), at(head))
      .thenRejected('EncryptionRequired', 'NET-06');
  });
  it('NET-05 refuses it all where the school agrees to none, and what nobody registered', () => {
    const elsewhere = (actor = head) => at(actor, { settings: { ...settings, schoolData: null } });
    given(ownDevicesStream, [registered])
      .when(assess(), elsewhere(it_))
      .thenRejected('ProcessNotInUse', 'NET-05');
    given(ownDevicesStream, safe).when(authorise(), elsewhere()).thenRejected('ProcessNotInUse');
    given(ownDevicesStream, safe).when(refuseData, elsewhere()).thenRejected('ProcessNotInUse');
    given(ownDevicesStream, []).when(assess(), at()).thenRejected('NotRegistered');
    given(ownDevicesStream, []).when(refuseData, at(head)).thenRejected('NotRegistered');
    given(ownDevicesStream, [...safe, authorised()])
      .when(revoke, elsewhere())
      .thenEvents(decided(revoked()));
  });
  it('NET-05 is refused or taken back with a reason, and agreed once', () => {
    given(ownDevicesStream, safe).when(refuseData, at(head)).thenEvents(decided(dataRefused));
    given(ownDevicesStream, [...safe, dataRefused])
      .when(refuseData, at(head))
      .thenNothing();
    given(ownDevicesStream, safe)
      .when({ ...refuseData, reason: '' }, at(head))
      .thenRejected('ReasonRequired', 'NET-05');
    const held = [...safe, authorised()];
    given(ownDevicesStream, held).when(refuseData, at(head)).thenRejected('AlreadyAuthorised', 'NET-05');
    given(ownDevicesStream, held).when(authorise(), at(head)).thenNothing();
    given(ownDevicesStream, held)
      .when(authorise({ until: '2026-12-18' }), at(head))
      .thenRejected('AlreadyAuthorised');
    given(ownDevicesStream, held)
      .when({ ...revoke, reason: '' }, at(head))
      .thenRejected('ReasonRequired');
    given(ownDevicesStream, safe).when(revoke, at(head)).thenRejected('NotAuthorised', 'NET-05');
    given(ownDevicesStream, [...held, revoked()])
      .when(revoke, at(head))
      .thenNothing();
    const over = [...held, revoked()];
    given(ownDevicesStream, over).when(authorise(), at(head)).thenEvents(decided(authorised()));
    expect(given(ownDevicesStream, over).state.authorisation).toMatchObject({
      until: '2027-07-20',
      endedOn: '2026-09-07',
    });
  });
  it('NET-05 is refused again after it was agreed in between', () => {
    given(ownDevicesStream, [
      ...safe,
      dataRefused,
      authorised(),
      { ...revoked(), data: { authorisation: 4 } },
    ])
      .when(refuseData, at(head))
      .thenEvents(decided(dataRefused));
  });
  it('NET-05 is agreed only of what was found safe by the standard in force, whatever was found before', () => {
    const unmet = fc.subarray(['disk-encryption', 'automatic-updates']);
    const looks = fc.array(fc.tuple(unmet, fc.constantFrom('v1', 'v2')), { maxLength: 5 });
    forAll(looks, (all) => {
      const history = [registered, ...all.map(([lacks, edition]) => assessed([...lacks], edition))];
      const { state } = given(ownDevicesStream, history);
      const decision = ownDevicesStream.decider.decide(authorise(), state, at(head));
      const [lacks, edition] = all.at(-1) ?? [['nobody looked'], 'v1'];
      expect(decision.ok).toBe(lacks.length === 0 && edition === 'v2');
    });
  });
});

import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  closed,
  considered,
  contained,
  corrected,
  logged,
  nobody,
  personOf,
  primary,
  reported,
  reportedToPolice,
  signed,
  weighed,
} from './histories.ts';

const stateAfter = (...history: Parameters<typeof fold>[1]) => fold(incidentsStream.decider, history);
const image = { categories: ['intimate-images'] };

describe('what a correction leaves as it stands', () => {
  it.each([{ illegal: true }, { serious: true }, image])(
    'INC-10 leaves the police considered where nothing became graver: %o',
    (grave) => {
      const history = [reported(grave), considered('report'), reportedToPolice('CR-1')];
      for (const slip of [{ place: 'Hall' }, { changes: { occurredOn: '2026-10-05' } }, { changes: grave }])
        expect(stateAfter(...history, corrected(slip))).toMatchObject({
          police: { decision: 'report' },
          policeReport: { reference: 'CR-1' },
        });
    },
  );
  it('INC-10 asks for the police again where an incident is found out to be about an intimate image', () => {
    const history = [reported({ illegal: true }), considered('no-report')];
    expect(stateAfter(...history, corrected({ changes: image }))).toMatchObject({ police: null });
  });
  it('INC-09 leaves what came of containing it, unless it is newly found to have spread', () => {
    const spread = { spreadAmongPupils: true };
    for (const slip of [{ place: 'Hall' }, { changes: spread }])
      expect(stateAfter(reported(spread), contained(), corrected(slip))).toMatchObject({
        containment: { result: 'contained', by: 2 },
      });
    expect(stateAfter(reported(), contained(), corrected({ changes: spread }))).toMatchObject({
      containment: null,
    });
  });
  it('INC-09 INC-10 changes the event that it names, and no other one', () => {
    const history = [
      reported({ illegal: true, spreadAmongPupils: true }),
      logged,
      contained('not-contained'),
      contained('contained'),
      considered('report'),
      reportedToPolice('CR-1'),
    ];
    const slips = [
      corrected({ changes: { reference: 'SG-2' } }, 2),
      corrected({ changes: { result: 'contained' } }, 3),
      corrected({ action: 'Other words.' }, 4),
      corrected({}, 6),
    ];
    expect(stateAfter(...history, ...slips)).toMatchObject({
      logs: [{ reference: 'SG-2' }],
      containment: { result: 'contained', by: 4 },
      policeReport: { reference: 'CR-1', by: 6 },
    });
    expect(stateAfter(...history, corrected({ changes: { result: 'contained' } }, 3))).toMatchObject({
      actions: [{ details: { result: 'contained' } }, { details: { result: 'contained' } }],
    });
    expect(stateAfter(...history, corrected({ changes: { result: 'not-contained' } }, 3))).toMatchObject({
      containment: { result: 'contained', by: 4 },
    });
  });
});

describe('several of one kind', () => {
  it('INC-13 is closed upon one action that weighs what happened, whatever else was done', () => {
    for (const actions of [
      [actionTaken, weighed],
      [weighed, actionTaken],
    ])
      given(incidentsStream, [reported({ category: 'pupil-misuse' }), ...actions, signed])
        .when(close, at(primary))
        .thenEvents(closed);
  });
  it('INC-08 refuses earlier incidents of which one is not on record', () => {
    const bullying = {
      type: 'RecordCyberBullying' as const,
      repetitive: true,
      intentional: true,
      imbalanceOfPower: true,
      platform: 'gaming' as const,
      earlier: ['i-1', 'i-2'],
    };
    const knowing = (...earlier: boolean[]) =>
      at(primary, ['dsl'], 'p-410', { earlier: earlier.map((isReported) => ({ isReported })) });
    const of = given(incidentsStream, [reported({ category: 'cyber-bullying' })]);
    of.when(bullying, knowing(true, false)).thenRejected('EarlierIncidentNotReported', 'INC-08');
    const { type: _, ...data } = bullying;
    of.when(bullying, knowing(true, true)).thenEvents({ type: 'CyberBullyingRecorded', data });
  });
  it('INC-01 involves somebody else beside who is on record, each person and outsider apart', () => {
    const first = { person: 'u-300', part: 'victim' as const };
    const add = { type: 'AddInvolvedPerson' as const, person: 'u-301', part: 'witness' as const };
    given(incidentsStream, [reported({ involved: [first] })])
      .when(add, at(primary, ['staff'], 'p-401', { people: [personOf('pupil', 'pupil')] }))
      .thenEvents({ type: 'InvolvedPersonAdded', data: { person: 'u-301', part: 'witness' } });
    const outsider = { person: null, outsider: 'An older boy.', part: 'instigator' as const };
    given(incidentsStream, [reported(), { type: 'InvolvedPersonAdded', data: outsider }])
      .when({ type: 'RemoveInvolvedPerson', entry: 3, reason: 'A slip.' }, at(primary))
      .thenRejected('NotInvolved', 'INC-01');
  });
});

describe('when something was done', () => {
  it.each([
    { type: 'LogIncident' as const, target: 'safeguarding-log', reference: 'SG-1' },
    { type: 'TakeAction' as const, action: 'Closed.' },
    { type: 'ConsiderPolice' as const, decision: 'no-report' as const, reasons: 'Known.' },
  ])('INC-01 is refused on a day before it happened: $type', (command) => {
    const history = [reported({ illegal: true })];
    given(incidentsStream, history)
      .when({ ...command, occurredAt: '2026-10-05T22:59:59.999Z' }, at(primary))
      .thenRejected('OccurredTooEarly', 'INC-01');
    const { decide } = incidentsStream.decider;
    const onTheDay = { ...command, occurredAt: '2026-10-05T23:00:00.000Z' };
    expect(decide(onTheDay, stateAfter(...history), at(primary)).ok).toBe(true);
  });
});

describe('who is named', () => {
  it('INC-02 INC-16 CMP-02 is looked up where a correction names them', () => {
    for (const field of ['recorder', 'parent', 'adult'] as const) {
      const command = {
        type: 'CorrectIncident' as const,
        corrects: 1,
        changes: { [field]: 'p-402' },
        reason: 'A slip.',
      };
      expect(incidentsStream.factNeeds(command, 'i-1')).toEqual({
        people: [{ stream: 'people', id: 'p-402' }],
      });
    }
  });
  it('POL-09 looks the linked policies up where an action cites one', () => {
    const under = { policy: 'behaviour', edition: '2026-09', section: '7.2' };
    expect(incidentsStream.factNeeds({ type: 'TakeAction', action: 'A talk.', under }, 'i-1')).toEqual({
      linkedPolicies: { stream: 'reference-lists', id: 'linked-policies' },
    });
  });
  it('INC-16 is no parent where nobody was found, or where another is none', () => {
    const notify = {
      type: 'TakeAction' as const,
      kind: 'parent-informed' as const,
      action: 'Called.',
      parent: 'p-201',
    };
    for (const people of [[], [nobody], [personOf('staff', 'staff')]])
      given(incidentsStream, [reported()])
        .when(notify, at(primary, ['dsl'], 'p-410', { people }))
        .thenRejected('ParentNotKnown', 'INC-16');
  });
});

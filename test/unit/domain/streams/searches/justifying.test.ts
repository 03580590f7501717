import { describe, expect, it } from 'vitest';
import type { SearchCommand } from '../../../../../domain/streams/searches/commands.ts';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  complaint,
  infant,
  justification,
  justified,
  nobody,
  personOf,
  primary,
  pupil,
  search,
  searched,
  today,
} from './histories.ts';

const justify = { type: 'JustifySearch' as const, ...justification };
const record = { type: 'RecordSearch' as const, ...search };
const guidance = {
  editions: [
    {
      edition: '2022',
      title: 'Searching',
      publishedOn: '2022-07-01',
      effectiveFrom: '2022-09-01T00:00:00.000Z',
      withdrawnFrom: null,
      entries: [],
      lessons: [],
    },
  ],
};

describe('setting down why a device may be searched', () => {
  it('SRC-01 records the reasons, with the rules and the guidance of the day', () => {
    given(searchesStream, [])
      .when(justify, at(primary))
      .thenEvents({ type: 'DeviceSearchJustified', data: justified().data });
    given(searchesStream, [])
      .when(
        { ...justify, incident: 'i-55' },
        at(primary, undefined, { pupil, guidance, incident: { isReported: true } }),
      )
      .thenEvents({
        type: 'DeviceSearchJustified',
        data: {
          ...justified().data,
          incident: 'i-55',
          guidance: { list: 'guidance.searching', edition: '2022' },
        },
      });
  });
  it('SRC-01 refuses a reason that is not on the school’s list, and any where it has none', () => {
    for (const settings of [infant, { ...primary, grounds: null }, { ...primary, grounds: ['cause-harm'] }])
      given(searchesStream, []).when(justify, at(settings)).thenRejected('GroundNotListed', 'SRC-01');
  });
  it('SRC-01 refuses to look through the device of somebody who is no pupil', () => {
    for (const facts of [{}, { pupil: nobody }, { pupil: personOf('staff', 'staff') }])
      given(searchesStream, [])
        .when(justify, at(primary, undefined, facts))
        .thenRejected('PupilRequired', 'SRC-01');
  });
  it('SRC-01 refuses it to those who are no staff', () => {
    given(searchesStream, [])
      .when(justify, at(primary, ['p-422', 'volunteer']))
      .thenRejected('StaffRequired', 'SRC-01');
  });
  it('SRC-01 refuses an incident that nobody reported', () => {
    given(searchesStream, [])
      .when(
        { ...justify, incident: 'i-0' },
        at(primary, undefined, { pupil, incident: { isReported: false } }),
      )
      .thenRejected('IncidentNotReported', 'SRC-01');
  });
  it('SRC-01 does nothing the second time, and refuses other reasons under the same name', () => {
    given(searchesStream, [justified()]).when(justify, at(primary)).thenNothing();
    given(searchesStream, [justified()])
      .when({ ...justify, grounds: ['cause-harm'] }, at(primary))
      .thenRejected('SearchAlreadyJustified', 'SRC-01');
  });
  it.each<SearchCommand>([
    record,
    { type: 'GiveUpSearch', reason: 'No.' },
    { type: 'RecordMaterial', kind: 'other', mayBeEvidence: false },
    { type: 'DecideDisposition', material: 1, outcome: 'delete' },
    { type: 'ConfirmDisposition', material: 1, outcome: 'delete' },
    { type: 'DeleteMaterial', material: 1, ownerRefused: true },
    { type: 'RetainMaterial', material: 1, keptIn: 'safe' },
    { type: 'ReportMaterial', material: 1 },
    { type: 'ReferMaterial', material: 1, to: 'police' },
    { type: 'ConsiderPolice', decision: 'report', reasons: 'A crime.' },
    { type: 'RecordFollowUp', followUp: 'A talk.' },
    { type: 'InformParent', how: 'phone' },
    { type: 'RaiseComplaint', about: { what: 'search' }, complaint: 'No.' },
    { type: 'StartComplaintProcedure', complaint: 1, under: { policy: 'a', edition: 'b', section: 'c' } },
    { type: 'ConcludeComplaint', complaint: 1, outcome: 'upheld', reasons: 'So.' },
    { type: 'CorrectSearch', corrects: 1, changes: {}, reason: 'A slip.' },
  ])('SRC-01 refuses $type before the reason is set down', (command) => {
    given(searchesStream, []).when(command, at(primary)).thenRejected('JustificationRequired', 'SRC-01');
  });
});

describe('recording a search', () => {
  it('SRC-01 records place, people, purpose and result, whether or not anything was found', () => {
    for (const result of ['material', 'nothing'] as const)
      given(searchesStream, [justified()])
        .when({ ...record, found: result }, at(primary))
        .thenEvents({ type: 'DeviceSearched', data: searched({ found: result }).data });
  });
  it('SRC-01 names another searcher, once each of those who were there', () => {
    const command = { ...record, by: 'p-401', present: ['u-350', 'p-401', 'u-350'] };
    given(searchesStream, [justified()])
      .when(command, at(primary, undefined, { searcher: personOf('staff', 'staff'), others: [pupil] }))
      .thenEvents({ type: 'DeviceSearched', data: searched({ by: 'p-401', present: ['u-350'] }).data });
  });
  it('SRC-01 refuses a searcher who is no staff, and people whom nobody knows', () => {
    given(searchesStream, [justified()])
      .when(
        { ...record, by: 'p-422' },
        at(primary, undefined, { searcher: personOf('volunteer', 'volunteer') }),
      )
      .thenRejected('StaffRequired', 'SRC-01');
    given(searchesStream, [justified()])
      .when(record, at(primary, ['p-422', 'volunteer']))
      .thenRejected('StaffRequired', 'SRC-01');
    given(searchesStream, [justified()])
      .when(record, at(primary, undefined, { others: [nobody] }))
      .thenRejected('PersonNotKnown', 'SRC-01');
  });
  it('SRC-01 refuses a search before its reason was set down, and a second one', () => {
    given(searchesStream, [justified()])
      .when({ ...record, occurredAt: `${today}T08:59:59.000Z` }, at(primary))
      .thenRejected('OccurredTooEarly', 'SRC-01');
    given(searchesStream, [justified(), searched()])
      .when(record, at(primary))
      .thenRejected('SearchAlreadyRecorded', 'SRC-01');
  });
});

describe('giving a search up', () => {
  const giveUp = { type: 'GiveUpSearch' as const, reason: 'The pupil showed it.' };
  const givenUp = { type: 'DeviceSearchGivenUp', data: { reason: 'The pupil showed it.' } } as const;
  it('SRC-01 records that the device was not searched after all, once', () => {
    given(searchesStream, [justified()]).when(giveUp, at(primary)).thenEvents(givenUp);
    given(searchesStream, [justified(), givenUp]).when(giveUp, at(primary)).thenNothing();
  });
  it('SRC-01 refuses to search afterwards, and to give up what was made', () => {
    given(searchesStream, [justified(), givenUp])
      .when(record, at(primary))
      .thenRejected('SearchGivenUp', 'SRC-01');
    given(searchesStream, [justified(), searched()])
      .when(giveUp, at(primary))
      .thenRejected('SearchAlreadyRecorded', 'SRC-01');
  });
});

describe('what follows from a search', () => {
  const told = { type: 'ParentInformed', data: { parent: 'p-451', how: 'phone' } } as const;
  const inform = { type: 'InformParent' as const, parent: 'p-451', how: 'phone' as const };
  it('SRC-01 records that a parent was told, each once', () => {
    given(searchesStream, [justified(), searched()]).when(inform, at(primary)).thenEvents(told);
    given(searchesStream, [justified(), searched(), told]).when(inform, at(primary)).thenNothing();
    given(searchesStream, [justified(), searched()])
      .when({ type: 'InformParent', how: 'letter' }, at(primary))
      .thenEvents({ type: 'ParentInformed', data: { parent: null, how: 'letter' } });
  });
  it('SRC-01 refuses to tell who is no parent of the pupil, or is not to be told', () => {
    for (const parent of ['p-452', 'p-453'])
      given(searchesStream, [justified(), searched()])
        .when({ ...inform, parent }, at(primary))
        .thenRejected('ParentNotOfPupil', 'SRC-01');
  });
  it('SRC-01 records what was done because of it', () => {
    const command = { type: 'RecordFollowUp' as const, followUp: 'A talk each week.' };
    given(searchesStream, [justified(), searched()])
      .when(command, at(primary))
      .thenEvents({ type: 'SearchFollowedUp', data: { followUp: 'A talk each week.' } });
  });
  it('SRC-01 refuses what follows from a search that was not made', () => {
    const commands: readonly SearchCommand[] = [
      inform,
      { type: 'RecordFollowUp', followUp: 'A talk.' },
      { type: 'RecordMaterial', kind: 'other', mayBeEvidence: false },
      { type: 'ConsiderPolice', decision: 'report', reasons: 'A crime.' },
      { type: 'RaiseComplaint', about: { what: 'search' }, complaint: 'No.' },
    ];
    for (const command of commands)
      given(searchesStream, [justified()])
        .when(command, at(primary))
        .thenRejected('SearchRequired', 'SRC-01');
  });
  it('SRC-01 a complaint makes the search the own matter of those whom it is about', () => {
    const { concernOf } = searchesStream;
    const plain = given(searchesStream, [justified(), searched()]).state;
    const complained = given(searchesStream, [
      justified(),
      searched(),
      complaint({ what: 'search' }, ['p-402']),
    ]).state;
    expect(concernOf?.(plain, 'se-1').people).toEqual([]);
    expect(concernOf?.(complained, 'se-1').people).toEqual(['p-402']);
  });
});

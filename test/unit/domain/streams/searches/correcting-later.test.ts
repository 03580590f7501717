import { describe, expect, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  considered,
  corrected,
  decided,
  found,
  justified,
  primary,
  pupil,
  retained,
  searched,
  toldPolice,
} from './histories.ts';

const dsl = ['p-410', 'staff', 'dsl'] as const;
const head = ['p-400', 'headteacher', 'staff'] as const;
const informed = { type: 'ParentInformed', data: { parent: 'p-451', how: 'phone' } };
const passedOn = { type: 'MaterialReferred', data: { material: 4, to: 'childrens-services' } };
/** Two things were found; one was kept and reported, the other one passed on; a parent was told. */
const history = [
  justified(),
  searched(),
  found(),
  found('intimate-image', true),
  decided('retain-and-report'),
  decided('refer', 'p-410', 4),
  retained,
  considered('report'),
  toldPolice,
  passedOn,
  informed,
];
const correct = (corrects: number, changes: object) => ({
  type: 'CorrectSearch' as const,
  corrects,
  changes,
  reason: 'A slip.',
});

describe('what followed from a search', () => {
  it.each([
    [1, { device: 'watch', incident: 'i-56' }, { justification: { device: 'watch', incident: 'i-56' } }],
    [2, { by: 'p-401', present: [] }, { search: { searcher: 'p-401', present: [] } }],
    [3, { kind: 'bullying' }, { materials: [{ kind: 'bullying' }, { kind: 'intimate-image' }] }],
    [7, { keptIn: 'cabinet' }, { materials: [{ retained: { keptIn: 'cabinet' } }, { retained: null }] }],
    [9, { reference: 'CR-78' }, { materials: [{ reported: { reference: 'CR-78' } }, { reported: null }] }],
    [10, { to: 'helpline' }, { materials: [{ referred: null }, { referred: { to: 'helpline' } }] }],
    [11, { how: 'letter' }, { informed: [{ parent: 'p-451', how: 'letter' }] }],
    [11, { parent: null }, { informed: [{ parent: null, how: 'phone' }] }],
  ])('SRC-01 SRC-02 is put right, and nothing else with it: event %i', (number, changes, state) => {
    const facts = { pupil, incident: { isReported: true } };
    given(searchesStream, history)
      .when(correct(number, changes), at(primary, dsl, facts))
      .thenEvents(corrected(number, changes));
    const after = given(searchesStream, [...history, corrected(number, changes)]).state;
    expect(after).toMatchObject(state);
    const { events: _, ...before } = given(searchesStream, history).state;
    const [part = ''] = Object.keys(state);
    expect({ ...after, [part]: null }).toMatchObject({ ...before, [part]: null });
  });

  it('SRC-01 is put right for one of two parents, in what was said of that one', () => {
    const two = [...history, { ...informed, data: { parent: null, how: 'letter' } }];
    expect(given(searchesStream, [...two, corrected(12, { how: 'meeting' })]).state).toMatchObject({
      informed: [
        { parent: 'p-451', how: 'phone' },
        { parent: null, how: 'meeting' },
      ],
    });
  });

  it('SRC-03 is put right by others than the lead, too, where nothing becomes less than evidence', () => {
    for (const [number, changes] of [
      [3, { kind: 'bullying' }],
      [3, { mayBeEvidence: true }],
      [7, { keptIn: 'cabinet' }],
    ] as const)
      given(searchesStream, history)
        .when(correct(number, changes), at(primary, head))
        .thenEvents(corrected(number, changes));
    for (const changes of [{ kind: 'other' as const }, { mayBeEvidence: false }])
      given(searchesStream, history)
        .when(correct(4, changes), at(primary, head))
        .thenRejected('SafeguardingLeadRequired', 'SRC-03');
  });

  it('SRC-01 refuses an incident that nobody reported, and looks up whom and what is named', () => {
    given(searchesStream, history)
      .when(correct(1, { incident: 'i-0' }), at(primary, dsl, { incident: { isReported: false } }))
      .thenRejected('IncidentNotReported', 'SRC-01');
    const needs = (changes: object) => searchesStream.factNeeds(correct(1, changes), 'se-1');
    expect(needs({ pupil: 'u-351', incident: 'i-56' })).toEqual({
      pupil: { stream: 'people', id: 'u-351' },
      incident: { stream: 'incidents', id: 'i-56' },
    });
    for (const changes of [{ device: 'watch' }, { incident: null }]) expect(needs(changes)).toEqual({});
    given(searchesStream, history)
      .when(correct(1, { pupil: 'u-351' }), at(primary, dsl, {}))
      .thenRejected('PupilRequired', 'SRC-01');
  });

  it('SRC-01 is put right in the reasons of a search that was given up', () => {
    const givenUp = { type: 'DeviceSearchGivenUp', data: { reason: 'The pupil showed it.' } };
    given(searchesStream, [justified(), givenUp])
      .when(correct(1, { device: 'watch' }), at(primary, dsl))
      .thenEvents(corrected(1, { device: 'watch' }));
  });

  it('SRC-01 is counted, however often something was done because of it', () => {
    const followed = { type: 'SearchFollowedUp', data: { followUp: 'A talk.' } };
    expect(given(searchesStream, [...history, followed, followed]).state).toMatchObject({ followUps: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, corrected, nobody, personOf, primary, removalRequested, report, reported } from './histories.ts';

const knowing = (...people: ReturnType<typeof personOf>[]) => at(primary, ['staff'], 'p-401', { people });
const parent = personOf('parent', 'parent');
const take = (kind: 'meeting' | 'removal-requested' | 'removal-checked', more: object = {}) => ({
  type: 'TakeAction' as const,
  kind,
  action: 'A talk at the gate.',
  ...more,
});

describe('talks with an adult about what they did online', () => {
  it.each([
    ['meeting', 'MeetingWithAdultHeld'],
    ['removal-requested', 'RemovalRequested'],
  ] as const)('CMP-02 records with whom, or with somebody unknown: %s', (kind, type) => {
    const of = (adult: string | null) => ({ type, data: { action: 'A talk at the gate.', adult } });
    given(incidentsStream, [reported()])
      .when(take(kind, { adult: 'p-201' }), knowing(parent))
      .thenEvents(of('p-201'));
    given(incidentsStream, [reported()]).when(take(kind), knowing()).thenEvents(of(null));
    expect(incidentsStream.factNeeds(take(kind, { adult: 'p-201' }), 'i-1')).toEqual({
      people: [{ stream: 'people', id: 'p-201' }],
    });
  });
  it('CMP-02 refuses an adult whom nobody knows', () => {
    given(incidentsStream, [reported()])
      .when(take('meeting', { adult: 'p-201' }), knowing(nobody))
      .thenRejected('AdultNotKnown', 'CMP-02');
  });
  it('CMP-02 records whether what they were asked to take down was taken down', () => {
    for (const removal of ['removed', 'partly-removed', 'not-removed'] as const) {
      const event = {
        type: 'RemovalChecked' as const,
        data: { action: 'A talk at the gate.', request: 2, removal },
      };
      given(incidentsStream, [reported(), removalRequested])
        .when(take('removal-checked', { request: 2, removal }), knowing())
        .thenEvents(event);
      expect(fold(incidentsStream.decider, [reported(), removalRequested, event])).toMatchObject({
        actions: [{ kind: 'removal-requested' }, { details: { request: 2, removal } }],
      });
    }
  });
  it('CMP-02 checks nothing that nobody asked for', () => {
    const meeting = { type: 'MeetingWithAdultHeld', data: { action: 'A talk.', adult: null } };
    for (const [history, request] of [
      [[reported()], 1],
      [[reported(), meeting], 2],
      [[reported(), removalRequested], 3],
    ] as const)
      given(incidentsStream, history)
        .when(take('removal-checked', { request, removal: 'removed' }), knowing())
        .thenRejected('RemovalNotRequested', 'CMP-02');
  });
  it('CMP-02 is corrected by the same rules', () => {
    const correct = (changes: object, corrects = 2) => ({
      type: 'CorrectIncident' as const,
      corrects,
      changes,
      reason: 'A slip.',
    });
    const dsl = (...people: ReturnType<typeof personOf>[]) => at(primary, ['dsl'], 'p-410', { people });
    given(incidentsStream, [reported(), removalRequested])
      .when(correct({ adult: 'p-201' }), dsl(parent))
      .thenEvents(corrected({ changes: { adult: 'p-201' } }, 2));
    given(incidentsStream, [reported(), removalRequested])
      .when(correct({ adult: 'p-201' }), dsl(nobody))
      .thenRejected('AdultNotKnown', 'CMP-02');
    const checked = {
      type: 'RemovalChecked',
      data: { action: 'Looked.', request: 2, removal: 'not-removed' },
    };
    given(incidentsStream, [reported(), removalRequested, checked])
      .when(correct({ removal: 'removed' }, 3), dsl())
      .thenEvents(corrected({ changes: { removal: 'removed' } }, 3));
    given(incidentsStream, [reported(), removalRequested, checked])
      .when(correct({ request: 9 }, 3), dsl())
      .thenRejected('RemovalNotRequested', 'CMP-02');
  });
});

describe('what pupils agreed to', () => {
  it('AGR-16 is reported by staff as an IncidentReported, where pupils go against it', () => {
    const involved = [{ person: 'u-301', part: 'instigator' as const }];
    given(incidentsStream, [])
      .when(
        { type: 'ReportIncident', ...report, category: 'pupil-misuse', involved },
        knowing(personOf('pupil', 'pupil')),
      )
      .thenEvents(reported({ category: 'pupil-misuse', involved }));
  });
});

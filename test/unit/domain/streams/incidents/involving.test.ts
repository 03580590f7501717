import { describe, expect, it } from 'vitest';
import type { IncidentFacts } from '../../../../../domain/streams/incidents/facts.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { incidentsEvents } from '../../../../../events/catalogue/incidents.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, closed, nobody, personOf, primary, pupil, report, reported } from './histories.ts';

const { ReportIncident, AddInvolvedPerson, RemoveInvolvedPerson } = incidentsStream.commands;
const reportWith = (...involved: readonly object[]) => ({
  ...ReportIncident.body.parse({ ...report, involved }),
  type: 'ReportIncident' as const,
});
const knowing = (...people: NonNullable<IncidentFacts['people']>) =>
  at(primary, ['staff'], 'p-401', { people });
const categories = { stream: 'reference-lists', id: 'incident-categories' };
const outsider = 'An older boy, met in a game.';
const outsiderAdded = {
  type: 'InvolvedPersonAdded' as const,
  data: { person: null, outsider, part: 'instigator' as const },
};

describe('who was involved, as it is reported', () => {
  it('INC-01 is looked up among the people of the school, each once', () => {
    const command = reportWith(
      { person: 'u-301', part: 'victim' },
      { outsider, part: 'instigator' },
      { person: 'u-302', part: 'witness' },
    );
    expect(incidentsStream.factNeeds(command, 'i-1')).toEqual({
      people: [
        { stream: 'people', id: 'u-301' },
        { stream: 'people', id: 'u-302' },
      ],
      categories,
    });
    expect(incidentsStream.factNeeds(reportWith(), 'i-1')).toEqual({ categories });
  });
  it('INC-01 refuses a witness whom nobody knows, and a person of another school', () => {
    given(incidentsStream, [])
      .when(reportWith({ person: 'nobody', part: 'witness' }), knowing(nobody))
      .thenRejected('PersonNotKnown', 'INC-01');
    given(incidentsStream, [])
      .when(
        reportWith({ person: 'u-301', part: 'victim' }, { person: 'u-900', part: 'witness' }),
        knowing(pupil, nobody),
      )
      .thenRejected('PersonNotKnown', 'INC-01');
  });
  it('INC-01 refuses a person named twice, with one part or with two', () => {
    for (const part of ['victim', 'witness'] as const) {
      given(incidentsStream, [])
        .when(reportWith({ person: 'u-301', part: 'victim' }, { person: 'u-301', part }), knowing(pupil))
        .thenRejected('AlreadyInvolved', 'INC-01');
    }
  });
  it('INC-01 takes somebody who has left, since it has happened', () => {
    const involved = [{ person: 'p-7', part: 'witness' as const }];
    given(incidentsStream, [])
      .when(reportWith(...involved), knowing({ kind: 'staff', roles: [] }))
      .thenEvents(reported({ involved }));
  });
  it('INC-01 takes an outsider who is described, in an event whose words are sealed', () => {
    given(incidentsStream, [])
      .when(reportWith({ outsider, part: 'instigator' }), at(primary, ['staff'], 'p-401'))
      .thenEvents(reported(), outsiderAdded);
    expect(incidentsEvents.entries.InvolvedPersonAdded.personal).toEqual({ outsider: 'record' });
  });
  it.each([
    { part: 'witness' },
    { person: 'u-301', outsider, part: 'witness' },
    { outsider: ' ', part: 'witness' },
  ])('INC-01 refuses $person $outsider: a person by id or an outsider in words, one of the two', (one) => {
    expect(ReportIncident.body.safeParse({ ...report, involved: [one] }).success).toBe(false);
    expect(AddInvolvedPerson.body.safeParse(one).success).toBe(false);
  });
});

describe('who was involved, as it comes to light', () => {
  const add = (part: 'victim' | 'witness' = 'witness') => ({
    type: 'AddInvolvedPerson' as const,
    person: 'u-301',
    part,
  });
  const added = { type: 'InvolvedPersonAdded' as const, data: { person: 'u-301', part: 'witness' as const } };
  const remove = (who: { readonly person?: string; readonly entry?: number }) => ({
    type: 'RemoveInvolvedPerson' as const,
    ...who,
    reason: 'Was in another room.',
  });

  it('INC-01 is added, once and with one part', () => {
    given(incidentsStream, [reported()]).when(add(), knowing(pupil)).thenEvents(added);
    given(incidentsStream, [reported(), added]).when(add(), knowing(pupil)).thenNothing();
    given(incidentsStream, [reported(), added])
      .when(add('victim'), knowing(pupil))
      .thenRejected('AlreadyInvolved', 'INC-01');
    given(incidentsStream, [reported()])
      .when(add(), knowing(nobody))
      .thenRejected('PersonNotKnown', 'INC-01');
    expect(incidentsStream.factNeeds(add(), 'i-1')).toEqual({ people: [{ stream: 'people', id: 'u-301' }] });
  });
  it('INC-01 adds an outsider in words', () => {
    given(incidentsStream, [reported()])
      .when({ type: 'AddInvolvedPerson', outsider, part: 'instigator' }, at(primary))
      .thenEvents(outsiderAdded);
  });
  it('INC-01 removes a person by id, and an outsider by the number of the event, with the reason', () => {
    const history = [
      reported({ involved: [{ person: 'u-300', part: 'victim' }] }),
      outsiderAdded,
      added,
      outsiderAdded,
    ];
    const removed = (person: string | null, entry: number | null) => ({
      type: 'InvolvedPersonRemoved' as const,
      data: { person, entry, reason: 'Was in another room.' },
    });
    given(incidentsStream, history)
      .when(remove({ person: 'u-301' }), at(primary))
      .thenEvents(removed('u-301', null));
    given(incidentsStream, history)
      .when(remove({ entry: 2 }), at(primary))
      .thenEvents(removed(null, 2));
    const after = fold(incidentsStream.decider, [...history, removed('u-301', null), removed(null, 2)]);
    expect(after).toMatchObject({
      involved: [
        { person: 'u-300', outsider: null, part: 'victim', by: 1 },
        { person: null, outsider, part: 'instigator', by: 4 },
      ],
    });
  });
  it('INC-01 refuses to remove who is not involved', () => {
    for (const who of [{ person: 'u-301' }, { entry: 1 }, { entry: 7 }]) {
      given(incidentsStream, [reported({ involved: [{ person: 'u-300', part: 'victim' }] })])
        .when(remove(who), at(primary))
        .thenRejected('NotInvolved', 'INC-01');
    }
    expect(RemoveInvolvedPerson.body.safeParse({ reason: 'x' }).success).toBe(false);
    expect(RemoveInvolvedPerson.body.safeParse({ person: 'u-1', entry: 2, reason: 'x' }).success).toBe(false);
  });
  it('INC-12 waits until a closed incident is open again', () => {
    given(incidentsStream, [reported(), closed]).when(add(), knowing(pupil)).thenRejected('IncidentClosed');
    given(incidentsStream, [reported(), closed])
      .when({ type: 'AddInvolvedPerson', outsider, part: 'witness' }, knowing(personOf('staff')))
      .thenRejected('IncidentClosed');
  });
});

import { describe, expect, it } from 'vitest';
import { trainingRoles } from '../../../../../domain/processes/training-roles.ts';
import { trainingStream } from '../../../../../domain/streams/training/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  about,
  assigned,
  assignedLead,
  governor,
  held,
  lead,
  personWith,
  primary,
  volunteer,
} from './histories.ts';

const review = { type: 'ReviewTraining' as const };

describe('training that comes with a role', () => {
  it('TRG-01 is assigned once to new staff, with a first training', () => {
    given(trainingStream, []).when(review, about(undefined)).thenEvents(assigned());
    given(trainingStream, [assigned()]).when(review, about(undefined)).thenNothing();
  });
  it('TRG-01 counts from the first day where that is ahead', () => {
    const later = personWith(held('staff', '2026-11-02'));
    given(trainingStream, [])
      .when(review, about(later))
      .thenEvents(assigned({ from: '2026-11-02', countsFrom: '2026-11-02' }));
  });
  it('TRG-02 is no first training where somebody was there when the book began, or goes on in another capacity', () => {
    const refresher = { trainings: ['refresher', 'cyber-security'], topics: [], isNew: false };
    given(trainingStream, [])
      .when(review, about(personWith(held('staff', '2026-09-01'))))
      .thenEvents(assigned({ ...refresher, from: '2026-09-01' }));
    const agencyBefore = personWith(
      held('agency', '2026-09-02', '2026-09-18', 1),
      held('staff', '2026-09-18', null, 2),
    );
    given(trainingStream, [])
      .when(review, about(agencyBefore))
      .thenEvents(assigned({ ...refresher, heldBy: 2, from: '2026-09-18' }));
  });
  it('TRG-03 is that of leads and deputies, TRG-05 that of governors', () => {
    given(trainingStream, [assigned()]).when(review, about(lead, '2026-09-01')).thenEvents(assignedLead());
    given(trainingStream, [])
      .when(review, about(governor))
      .thenEvents(assigned({ trainings: ['governor'], topics: [], role: 'governor' }));
  });
  it('TRG-11 holds the course of the platform at the primary school', () => {
    given(trainingStream, [])
      .when(review, about(governor, '2026-09-21', { settings: primary }))
      .thenEvents(assigned({ trainings: ['governor', 'online-course'], topics: [], role: 'governor' }));
  });
  it('assigns nothing to others, nor by a role that is over', () => {
    given(trainingStream, []).when(review, about(volunteer)).thenNothing();
    given(trainingStream, [])
      .when(review, about(personWith(held('staff', '2026-09-02', '2026-09-20'))))
      .thenNothing();
  });
  it('TRG-01 follows from joining, appointments and roles, and from nothing else', () => {
    const sent = (type: string) =>
      trainingRoles.commands({ stream: 'people', streamId: 'p-101', type, data: {}, version: 1 }, [], {});
    for (const type of ['StaffMemberJoined', 'GovernorAppointed', 'RoleAssigned', 'PersonCorrected'])
      expect(sent(type)).toEqual([{ stream: 'training', id: 'p-101', command: review }]);
    expect(sent('PupilAdmitted')).toEqual([]);
  });
});

describe('whether a volunteer needs training', () => {
  const decide = (isNeeded: boolean, changes: object = {}) => ({
    type: 'DecideVolunteerTraining' as const,
    isNeeded,
    ...changes,
  });
  const needed = assigned({
    trainings: ['volunteer'],
    topics: [],
    role: 'volunteer',
    heldBy: null,
    from: '2026-09-21',
    isNew: false,
  });
  const reason = 'Tends the garden.';
  const notNeeded = {
    type: 'TrainingNotApplicable' as const,
    data: { person: 'p-101', on: '2026-09-21', reason },
  };
  it('TRG-06 is decided either way, and can be decided anew', () => {
    const context = about(volunteer);
    given(trainingStream, []).when(decide(true), context).thenEvents(needed);
    given(trainingStream, [needed]).when(decide(true), context).thenNothing();
    given(trainingStream, [needed]).when(decide(false, { reason }), context).thenEvents(notNeeded);
    given(trainingStream, [notNeeded]).when(decide(false, { reason }), context).thenNothing();
    given(trainingStream, [notNeeded]).when(decide(true), context).thenEvents(needed);
  });
  it('TRG-06 refuses a decision without a reason, and one about others', () => {
    given(trainingStream, []).when(decide(false), about(volunteer)).thenRejected('ReasonRequired', 'TRG-06');
    given(trainingStream, [])
      .when(decide(true), about(undefined))
      .thenRejected('VolunteerRequired', 'TRG-06');
    given(trainingStream, [])
      .when(decide(true, { on: '2026-09-01' }), about(volunteer))
      .thenRejected('VolunteerRequired', 'TRG-06');
  });
});

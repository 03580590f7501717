import { describe, expect, it } from 'vitest';
import { furtherTraining } from '../../../../../domain/processes/further-training.ts';
import { awarenessLogProjection } from '../../../../../domain/read-models/awareness-log/projection.ts';
import { awarenessLogView } from '../../../../../domain/read-models/awareness-log/view.ts';
import { activitiesStream } from '../../../../../domain/streams/activities/stream.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { given } from '../../../../support/scenario.ts';
import { held, on, opened, topic } from './histories.ts';

describe('further training from needs', () => {
  const needs = [
    { person: 'p-101', need: 4 },
    { person: 'p-102', need: 2 },
  ];
  const id = 'cpd.bullying';
  const plan = { type: 'PlanCpd' as const, plannedFor: '2027-01-12', topic, needs };
  const records = (isOpen: boolean) => ({
    records: [{ needs: [{ need: 4, isOpen: true }] }, { needs: [{ need: 2, isOpen }] }],
  });
  const planned = {
    type: 'CpdPlanned' as const,
    data: { plannedOn: '2026-11-16', plannedFor: '2027-01-12', topic, needs },
  };
  const delivered = (of = needs) => ({
    type: 'CpdDelivered' as const,
    data: { on: '2026-11-16', topic, needs: of },
  });
  it('TRG-10 is planned for needs that are open', () => {
    given(activitiesStream, [])
      .when(plan, on(id, {}, records(true)))
      .thenEvents(planned);
    given(activitiesStream, [planned])
      .when(plan, on(id, {}, records(true)))
      .thenNothing();
    given(activitiesStream, [])
      .when(plan, on(id, {}, records(false)))
      .thenRejected('NeedNotOpen', 'TRG-10');
  });
  it('TRG-10 ends the needs of those who were there', () => {
    const deliver = { type: 'DeliverCpd' as const, absent: ['p-102'] };
    const there = delivered(needs.slice(0, 1));
    given(activitiesStream, [planned]).when(deliver, on(id)).thenEvents(there);
    given(activitiesStream, [planned, there]).when(deliver, on(id)).thenNothing();
    given(activitiesStream, []).when(deliver, on(id)).thenRejected('CpdNotPlanned', 'TRG-10');
    const event = { ...there, stream: 'activities', streamId: id, version: 2 };
    expect(furtherTraining.commands(event as never, [], {})).toMatchObject([
      { stream: 'training', id: 'p-101', command: { type: 'EndTrainingNeed', need: 4, activity: id } },
    ]);
  });
  it('TRG-10 is cancelled, and not given after that', () => {
    const cancel = { type: 'CancelCpd' as const, reason: 'Ill.' };
    const gone = { type: 'CpdCancelled' as const, data: { on: '2026-11-16', reason: 'Ill.' } };
    given(activitiesStream, [planned]).when(cancel, on(id)).thenEvents(gone);
    given(activitiesStream, [planned, gone]).when(cancel, on(id)).thenNothing();
    given(activitiesStream, [planned, gone])
      .when({ type: 'DeliverCpd', absent: [] }, on(id))
      .thenRejected('CpdNotPlanned');
    given(activitiesStream, [planned, delivered()]).when(cancel, on(id)).thenRejected('CpdNotPlanned');
  });
});

describe('the log of what was held and issued', () => {
  it('CUR-04 CUR-07 lists it, the newest first, and by kind', () => {
    const issued = {
      type: 'ParentInformationIssued',
      data: { on: '2026-11-17', topic, channel: 'newsletter' },
    };
    const histories = {
      'activities/parent-workshop.2026-27': [opened('parent-workshop'), held],
      'activities/parent-information.n-1': [issued],
    };
    const list = (query = {}) =>
      listOf(awarenessLogProjection, awarenessLogView, rowsOf(awarenessLogProjection, histories), {
        today: '2026-11-20',
        query,
      });
    expect(list().items.map(({ kind }) => kind)).toEqual(['parent-information', 'parent-workshop']);
    expect(list({ kind: 'parent-workshop' }).items).toHaveLength(1);
    expect(list().summary['byKind']).toMatchObject({ 'parent-workshop': 1, speaker: 0 });
  });
});

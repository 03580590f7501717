import { describe, expect, it } from 'vitest';
import {
  type ActionKind,
  actionKind,
  eventOfKind,
  fieldsOfKind,
} from '../../../../../domain/streams/incidents/action-kinds.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { incidentsEvents } from '../../../../../events/catalogue/incidents.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  closed,
  nobody,
  personOf,
  primary,
  removalRequested,
  reported,
  signed,
  weighed,
} from './histories.ts';

type TakeAction = Extract<Parameters<typeof incidentsStream.decider.decide>[0], { type: 'TakeAction' }>;

const dsl = at(primary, ['dsl'], 'p-410', { people: [personOf('parent', 'parent')] });
const exampleOf = (kind: ActionKind): Record<string, unknown> =>
  ({ ...incidentsEvents.entries[eventOfKind[kind]].example }) as Record<string, unknown>;
const take = (kind: ActionKind, changes: object = {}): TakeAction =>
  ({ type: 'TakeAction', kind, ...exampleOf(kind), ...changes }) as TakeAction;
const without = (kind: ActionKind, field: string): TakeAction => {
  const { [field]: _, ...rest } = take(kind) as unknown as Record<string, unknown>;
  return rest as unknown as TakeAction;
};

describe('what is done about an incident', () => {
  it.each(actionKind.options)('INC-09 INC-11 INC-12 INC-16 CMP-02 is an event of its own: %s', (kind) => {
    const event = { type: eventOfKind[kind], data: exampleOf(kind) };
    const history = [reported(), ...(kind === 'removal-checked' ? [removalRequested] : [])];
    const decision = incidentsStream.decider.decide(take(kind), fold(incidentsStream.decider, history), dsl);
    expect(decision).toEqual({ ok: true, events: [event] });
    const after = fold(incidentsStream.decider, [...history, event]);
    if (after.status === 'unreported') throw new Error('unreported');
    expect(after.actions.at(-1)).toMatchObject({
      by: history.length + 1,
      kind,
      texts: { action: event.data['action'] },
    });
  });
  it('INC-02 is a plain action where no kind is named', () => {
    given(incidentsStream, [reported()])
      .when({ type: 'TakeAction', action: actionTaken.data.action }, at(primary))
      .thenEvents(actionTaken);
  });
  it.each([
    ['escalation', 'toRole'],
    ['contained', 'result'],
    ['agency', 'agency'],
    ['agency', 'shared'],
    ['evidence', 'reference'],
    ['evidence', 'shownAt'],
    ['platform-removal', 'platform'],
    ['removal-checked', 'request'],
    ['removal-checked', 'removal'],
  ] as const)('INC-12 refuses %s without its %s', (kind, field) => {
    given(incidentsStream, [reported()])
      .when(without(kind, field), dsl)
      .thenRejected('ActionNotOfKind', 'INC-12');
  });
  it('INC-12 refuses what a kind has no place for, so that nothing is lost', () => {
    for (const kind of actionKind.options) {
      for (const other of actionKind.options) {
        const surplus = fieldsOfKind[other].filter((field) => !fieldsOfKind[kind].includes(field));
        for (const field of surplus) {
          given(incidentsStream, [reported()])
            .when(take(kind, { [field]: exampleOf(other)[field] }), dsl)
            .thenRejected('ActionNotOfKind', 'INC-12');
        }
      }
    }
  });
  it('INC-11 lets only the safeguarding lead or a deputy bring in an agency', () => {
    given(incidentsStream, [reported()])
      .when(take('agency'), at(primary, ['headteacher', 'staff']))
      .thenRejected('SafeguardingLeadRequired', 'INC-11');
  });
  it('INC-16 refuses evidence that shows what lies ahead', () => {
    given(incidentsStream, [reported()])
      .when(take('evidence', { shownAt: '2026-10-06T14:00:00.001Z' }), dsl)
      .thenRejected('OccurredInFuture', 'INC-01');
  });
  it('INC-16 names a parent of the school, or none', () => {
    for (const person of [nobody, personOf('pupil', 'pupil')]) {
      given(incidentsStream, [reported()])
        .when(take('parent-informed'), at(primary, ['dsl'], 'p-410', { people: [person] }))
        .thenRejected('ParentNotKnown', 'INC-16');
    }
    given(incidentsStream, [reported()])
      .when(without('parent-informed', 'parent'), at(primary))
      .thenEvents({ type: 'ParentNotified', data: { action: 'Rung up in the afternoon.', parent: null } });
  });
  it('INC-01 keeps the newest words in the state, and the rest in the history', () => {
    const long = (index: number) => ({
      ...actionTaken,
      data: { ...actionTaken.data, action: `${index} ${'x'.repeat(4000)}` },
    });
    const history = [reported(), ...Array.from({ length: 110 }, (_, index) => long(index + 1))];
    const state = fold(incidentsStream.decider, history);
    expect(JSON.stringify(state).length).toBeLessThan(60_000);
    if (state.status === 'unreported') throw new Error('unreported');
    expect(state.actions).toHaveLength(110);
    expect(state.actions.at(-1)?.texts['action']).toContain('110 x');
    expect(state.actions[0]?.texts).toEqual({ action: null });
    given(incidentsStream, history)
      .when(
        { type: 'CorrectIncident', corrects: 2, changes: { action: 'Other words.' }, reason: 'A slip.' },
        at(primary),
      )
      .thenEvents({
        type: 'IncidentCorrected',
        data: { corrects: 2, changes: {}, action: 'Other words.', reason: 'A slip.' },
      });
  });
});

describe('bullying online', () => {
  const criteria = { repetitive: true, intentional: true, imbalanceOfPower: false };
  const record = { type: 'RecordCyberBullying' as const, ...criteria, platform: 'messaging' as const };
  const recorded = {
    type: 'CyberBullyingRecorded' as const,
    data: { ...criteria, platform: 'messaging' as const, earlier: [] as string[] },
  };
  const bullying = reported({ category: 'cyber-bullying' });

  it('INC-08 records the three criteria and the platform, and says nothing twice', () => {
    given(incidentsStream, [bullying]).when(record, at(primary)).thenEvents(recorded);
    given(incidentsStream, [bullying, recorded]).when(record, at(primary)).thenNothing();
  });
  it('INC-08 names earlier incidents, which are on record and others', () => {
    const command = { ...record, earlier: ['i-41', 'i-41'] };
    expect(incidentsStream.factNeeds(command, 'i-55')).toEqual({
      earlier: [{ stream: 'incidents', id: 'i-41' }],
    });
    const knowing = (isReported: boolean) => at(primary, ['staff'], 'p-401', { earlier: [{ isReported }] });
    given(incidentsStream, [bullying])
      .when(command, knowing(true))
      .thenEvents({ ...recorded, data: { ...recorded.data, earlier: ['i-41'] } });
    given(incidentsStream, [bullying])
      .when(command, knowing(false))
      .thenRejected('EarlierIncidentNotReported', 'INC-08');
    given(incidentsStream, [bullying])
      .when({ ...record, earlier: ['i-55'] }, knowing(true))
      .thenRejected('EarlierIncidentNotReported', 'INC-08');
    const { offers, initialState } = incidentsStream;
    expect(offers?.(initialState, 'i-1')).toMatchObject({ isReported: false, events: 0, concerned: [] });
    expect(offers?.(fold(incidentsStream.decider, [reported()]), 'i-1')).toMatchObject({
      isReported: true,
      events: 1,
    });
  });
  it('INC-08 is closed only with its criteria and an action under the behaviour policy, by its reference', () => {
    given(incidentsStream, [bullying, actionTaken, signed])
      .when(close, at(primary))
      .thenRejected('BullyingCriteriaRequired', 'INC-08');
    given(incidentsStream, [bullying, actionTaken, signed, recorded])
      .when(close, at(primary))
      .thenRejected('BehaviourPolicyRequired', 'INC-08');
    given(incidentsStream, [bullying, weighed, signed, recorded]).when(close, at(primary)).thenEvents(closed);
  });
});

describe('the policies that a school names for bullying and misuse', () => {
  const recorded = {
    type: 'CyberBullyingRecorded',
    data: {
      repetitive: true,
      intentional: true,
      imbalanceOfPower: true,
      platform: 'gaming',
      earlier: [],
    },
  };
  const cases = [
    ['cyber-bullying', 'BehaviourPolicyRequired', 'INC-08'],
    ['pupil-misuse', 'WeighedActionRequired', 'INC-13'],
  ] as const;
  it.each(cases)('INC-08 INC-13 are those that an action upon %s cites', (category, code, item) => {
    const history = [reported({ category }), weighed, signed, recorded];
    given(incidentsStream, history)
      .when(close, at({ ...primary, behaviourPolicies: ['behaviour'] }))
      .thenEvents(closed);
    given(incidentsStream, history)
      .when(close, at({ ...primary, behaviourPolicies: ['conduct'] }))
      .thenRejected(code, item);
  });
});

describe('misuse by a pupil', () => {
  const misuse = reported({ category: 'pupil-misuse' });
  const { circumstances, nature, ...data } = weighed.data;
  it.each([
    { what: 'no word of it', data: actionTaken.data },
    { what: 'no circumstances', data: { ...data, nature } },
    { what: 'no nature', data: { ...data, circumstances } },
    { what: 'no seriousness', data: { ...weighed.data, seriousness: null } },
    { what: 'no policy', data: { ...weighed.data, under: null } },
  ])('INC-13 is not closed upon an action with $what', ({ data: action }) => {
    given(incidentsStream, [misuse, { type: 'IncidentActionTaken', data: action }, signed])
      .when(close, at(primary))
      .thenRejected('WeighedActionRequired', 'INC-13');
  });
  it('INC-13 is closed upon an action that is in proportion to circumstances, nature and seriousness, under a policy', () => {
    given(incidentsStream, [misuse, weighed, signed]).when(close, at(primary)).thenEvents(closed);
  });
});

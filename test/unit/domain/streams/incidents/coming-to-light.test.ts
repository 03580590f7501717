import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../../../domain/streams/incidents/commands.ts';
import { becameTrue } from '../../../../../domain/streams/incidents/notices.ts';
import { type IncidentState, incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import {
  type IncidentCategory,
  type IncidentFlag,
  incidentFlags,
  ruledCategories,
} from '../../../../../events/catalogue/incident-forms.ts';
import type { IncidentRecorded } from '../../../../../events/catalogue/incidents.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  classified,
  close,
  closed,
  considered,
  contained,
  infant,
  logged,
  primary,
  raised,
  reopened,
  report,
  reported,
  reportedToPolice,
  signed,
  spread,
} from './histories.ts';

const raise = (kind: IncidentFlag) => ({
  type: 'RaiseFlag' as const,
  kind,
  reason: raised(kind).data.reason,
});
const ready = [reported(), logged, actionTaken, signed, classified('content'), considered('no-report')];

describe('what is found out after the report', () => {
  it.each(incidentFlags)('INC-10 INC-09 INC-05 is recorded as it becomes known: %s', (kind) => {
    given(incidentsStream, [reported()]).when(raise(kind), at(infant)).thenEvents(raised(kind));
    given(incidentsStream, [reported(), raised(kind)])
      .when(raise(kind), at(infant))
      .thenNothing();
    expect(fold(incidentsStream.decider, [reported(), raised(kind)])).toMatchObject({
      report: { [kind]: true },
    });
  });
  it.each(['illegal', 'serious'] as const)(
    'INC-10 asks for the police to be considered again once the incident is found %s',
    (kind) => {
      given(incidentsStream, ready).when(close, at(infant)).thenEvents(closed);
      const history = [...ready, raised(kind)];
      given(incidentsStream, history)
        .when(close, at(infant))
        .thenRejected('PoliceConsiderationRequired', 'INC-10');
      given(incidentsStream, [...history, considered('no-report')])
        .when(close, at(infant))
        .thenEvents(closed);
    },
  );
  it('INC-10 asks for a new decision before the police hear of what was found illegal later', () => {
    const history = [reported(), considered('report'), reportedToPolice(null), raised('illegal')];
    given(incidentsStream, history)
      .when({ type: 'ReportToPolice' }, at(infant))
      .thenRejected('PoliceDecisionRequired', 'INC-10');
    given(incidentsStream, [...history, considered('report')])
      .when({ type: 'ReportToPolice' }, at(infant))
      .thenEvents(reportedToPolice(null));
  });
  it('INC-09 closes what spread among pupils only with what came of containing it', () => {
    for (const history of [
      [...ready, raised('spreadAmongPupils')],
      [...ready, spread, contained(), raised('spreadAmongPupils')],
      [reported({ spreadAmongPupils: true }), ...ready.slice(1), spread],
    ]) {
      given(incidentsStream, history).when(close, at(infant)).thenRejected('ContainmentRequired', 'INC-09');
      given(incidentsStream, [...history, contained('not-contained')])
        .when(close, at(infant))
        .thenEvents(closed);
    }
  });
});

describe('a closed incident', () => {
  it.each<IncidentCommand>([
    { type: 'LogIncident', target: 'safeguarding-log', reference: 'SG-1' },
    { type: 'TakeAction', action: 'Tablet closed.' },
    { type: 'SignIncidentLog', signedName: 'T. Lowry' },
    { type: 'ClassifyIncident', classes: ['conduct'] },
    { type: 'ConsiderPolice', decision: 'report', reasons: 'It is a crime.' },
    { type: 'ReportToPolice' },
    close,
    raise('illegal'),
    { type: 'AddInvolvedPerson', person: 'u-301', part: 'witness' },
    { type: 'RemoveInvolvedPerson', person: 'u-301', reason: 'Was not there.' },
    {
      type: 'RecordCyberBullying',
      repetitive: true,
      intentional: true,
      imbalanceOfPower: true,
      platform: 'gaming',
    },
    { type: 'CorrectIncident', corrects: 1, changes: { category: 'online-safety' }, reason: 'A slip.' },
  ])('INC-12 is opened again, with a reason, before $type', (command) => {
    given(incidentsStream, [...ready, closed])
      .when(command, at(infant))
      .thenRejected('IncidentClosed', 'INC-12');
    const { type } = command;
    const after = incidentsStream.decider.decide(
      command,
      fold(incidentsStream.decider, [...ready, closed, reopened]),
      at(infant),
    );
    expect([type, after.ok || after.rejection.code !== 'IncidentClosed']).toEqual([type, true]);
  });
  it('INC-12 INC-10 INC-09 is asked again for the police and for containment once it is open again', () => {
    const illegal = [reported({ illegal: true, spreadAmongPupils: true }), ...ready.slice(1), contained()];
    given(incidentsStream, illegal).when(close, at(infant)).thenEvents(closed);
    const again = [...illegal, closed, reopened];
    given(incidentsStream, again)
      .when(close, at(infant))
      .thenRejected('PoliceConsiderationRequired', 'INC-10');
    given(incidentsStream, [...again, considered('no-report')])
      .when(close, at(infant))
      .thenRejected('ContainmentRequired', 'INC-09');
    given(incidentsStream, [...again, considered('no-report'), contained()])
      .when(close, at(infant))
      .thenEvents(closed);
    expect(fold(incidentsStream.decider, again)).toMatchObject({ status: 'open', ending: null });
  });
});

/** What a rule may look at: the flags, and the category. */
const truthsOf = (state: IncidentState): readonly string[] =>
  state.status === 'unreported'
    ? []
    : [
        ...incidentFlags.filter((flag) => state.report[flag]),
        ...state.report.categories.map((category) => `category ${category}`),
      ];

/** Each event that the commands lead to, between the state before it and the state after it. */
const stepsOf = (commands: readonly IncidentCommand[]) => {
  const { decide, evolve, initialState } = incidentsStream.decider;
  let state: IncidentState = initialState;
  return commands.flatMap((command) => {
    const decision = decide(command, state, at(primary, ['dsl', 'headteacher']));
    return (decision.ok ? decision.events : []).map((made) => {
      const [event, before] = [made as unknown as IncidentRecorded, state];
      state = evolve(before, { ...event, occurredAt: '2026-10-06T12:00:00.000Z' });
      return { event, before, after: state };
    });
  });
};

describe('what becomes true of an incident', () => {
  const flag = fc.constantFrom(...incidentFlags);
  const category = fc.constantFrom<IncidentCategory>(...ruledCategories);
  const command = fc.oneof(
    fc.tuple(fc.subarray([...incidentFlags]), category).map(([flags, of]) => ({
      type: 'ReportIncident' as const,
      ...report,
      category: of,
      ...Object.fromEntries(flags.map((one) => [one, true])),
    })),
    flag.map(raise),
    fc
      .record(
        {
          category,
          illegal: fc.boolean(),
          serious: fc.boolean(),
          involvesLessonResources: fc.boolean(),
          spreadAmongPupils: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      .map((changes) => ({ type: 'CorrectIncident' as const, corrects: 1, changes, reason: 'A slip.' })),
    fc.uniqueArray(category, { minLength: 1, maxLength: 3 }).map((categories) => ({
      type: 'CategoriseIncident' as const,
      categories,
    })),
    fc.constant({ type: 'TakeAction' as const, action: 'Tablet closed.' }),
    fc.constant(close),
    fc.constant({ type: 'ReopenIncident' as const, reason: 'Again.' }),
  );

  it('INC-04 INC-05 INC-07 INC-09 INC-10 is what its events say, whichever way it became so', () => {
    const seen = new Set<string>();
    forAll(
      fc.array(command, { maxLength: 12 }),
      (commands) => {
        for (const { event, before, after } of stepsOf(commands)) {
          const { flags, categories } = becameTrue(event);
          const said = [...flags, ...categories.map((of) => `category ${of}`)];
          const truths = truthsOf(before);
          expect(said.toSorted()).toEqual(
            truthsOf(after)
              .filter((truth) => !truths.includes(truth))
              .toSorted(),
          );
          for (const truth of said) seen.add(`${event.type} ${truth}`);
        }
      },
      500,
    );
    expect(seen).toContain('IncidentCorrected category harmful-material');
    expect(seen).toContain('IncidentCategorised category intimate-images');
    expect(seen).toContain('IncidentCorrected illegal');
    expect(seen).toContain('IncidentFlagRaised illegal');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { incidentsEvents } from '../../../../../events/catalogue/incidents.ts';
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
  reopened,
  reported,
  reportedToPolice,
  signed,
} from './histories.ts';

const consider = (decision: 'report' | 'no-report', reasons = 'Nobody else saw it.') => ({
  type: 'ConsiderPolice' as const,
  decision,
  reasons,
});

describe('S03 the log of five fields is whole and can close', () => {
  it('INC-02 closes with the action and the signature on record, and asks for no class', () => {
    given(incidentsStream, [reported(), actionTaken, signed]).when(close, at(primary)).thenEvents(closed);
  });
  it.each([[[]], [[actionTaken]], [[signed]]])(
    'INC-02 refuses to close while a field is missing',
    (facts) => {
      given(incidentsStream, [reported(), ...facts])
        .when(close, at(primary))
        .thenRejected('LogIncomplete', 'INC-02');
    },
  );
});

describe('S15 closing an incident with illegal content', () => {
  const ready = [reported({ illegal: true }), logged, actionTaken];
  it('INC-10 refuses to close before the police were considered', () => {
    given(incidentsStream, ready)
      .when(close, at(infant))
      .thenRejected('PoliceConsiderationRequired', 'INC-10');
  });
  it('INC-10 refuses a consideration by the computing lead', () => {
    given(incidentsStream, ready)
      .when(consider('no-report'), at(infant, ['computing-lead', 'staff']))
      .thenRejected('DslRequired', 'INC-10');
  });
  it('INC-10 refuses a consideration by a headteacher who is not the safeguarding lead', () => {
    given(incidentsStream, ready)
      .when(consider('no-report'), at(infant, ['headteacher']))
      .thenRejected('DslRequired', 'INC-10');
  });
  it('INC-10 records the consideration of the safeguarding lead', () => {
    given(incidentsStream, ready).when(consider('no-report'), at(infant)).thenEvents(considered('no-report'));
  });
  it('INC-03 refuses to close without a class', () => {
    given(incidentsStream, [...ready, considered('no-report')])
      .when(close, at(infant))
      .thenRejected('ClassificationRequired', 'INC-03');
  });
  it('INC-03 closes with a class', () => {
    given(incidentsStream, [...ready, considered('no-report'), classified('content')])
      .when(close, at(infant))
      .thenEvents(closed);
  });
  it('INC-03 closes without a class at a school that does not classify', () => {
    given(incidentsStream, [...ready, signed, considered('no-report')])
      .when(close, at(primary))
      .thenEvents(closed);
  });
});

describe('closing', () => {
  it('INC-01 refuses to close what is not logged where the school logs', () => {
    const elsewhere = { ...logged, data: { target: 'notebook', reference: '7' } };
    for (const history of [[reported()], [reported(), elsewhere, actionTaken]]) {
      given(incidentsStream, history).when(close, at(infant)).thenRejected('NotLogged', 'INC-01');
    }
  });
  it('INC-01 refuses to close before something was done', () => {
    given(incidentsStream, [reported(), logged])
      .when(close, at(infant))
      .thenRejected('ActionRequired', 'INC-01');
  });
  it('INC-10 refuses to close a serious incident before the police were considered', () => {
    given(incidentsStream, [reported({ serious: true })])
      .when(close, at(infant))
      .thenRejected('PoliceConsiderationRequired');
  });
  it('INC-13 asks for the reasons of the outcome, and records both', () => {
    const ready = [reported(), logged, actionTaken, classified('content')];
    given(incidentsStream, ready)
      .when({ ...close, reasons: '' }, at(infant))
      .thenRejected('OutcomeReasonsRequired', 'INC-13');
    given(incidentsStream, ready).when(close, at(infant)).thenEvents(closed);
    expect(fold(incidentsStream.decider, [...ready, closed])).toMatchObject({
      status: 'closed',
      ending: closed.data,
    });
  });
  it('INC-12 opens a closed incident again, and only a closed one', () => {
    const reopen = { type: 'ReopenIncident' as const, reason: reopened.data.reason };
    given(incidentsStream, [reported(), closed]).when(reopen, at(infant)).thenEvents(reopened);
    given(incidentsStream, [reported(), closed, reopened])
      .when(reopen, at(infant))
      .thenRejected('IncidentNotClosed', 'INC-12');
  });
});

describe('the police', () => {
  it('INC-10 lets the headteacher consider an incident that is not illegal', () => {
    given(incidentsStream, [reported({ serious: true })])
      .when(consider('report'), at(infant, ['headteacher']))
      .thenEvents(considered('report'));
  });
  it('INC-10 refuses a decision without reasons', () => {
    given(incidentsStream, [reported()])
      .when(consider('report', ''), at(infant))
      .thenRejected('ReasonsRequired', 'INC-10');
  });
  it('INC-10 refuses to record a report that was not decided upon', () => {
    for (const history of [[reported()], [reported(), considered('no-report')]]) {
      given(incidentsStream, history)
        .when({ type: 'ReportToPolice' }, at(infant))
        .thenRejected('PoliceDecisionRequired', 'INC-10');
    }
  });
  it('INC-10 records the report to the police once for each reference', () => {
    const history = [reported(), considered('report')];
    given(incidentsStream, history)
      .when({ type: 'ReportToPolice' }, at(infant))
      .thenEvents(reportedToPolice(null));
    given(incidentsStream, [...history, reportedToPolice(null)])
      .when({ type: 'ReportToPolice' }, at(infant))
      .thenNothing();
    given(incidentsStream, [...history, reportedToPolice(null)])
      .when({ type: 'ReportToPolice', reference: 'CR-1' }, at(infant))
      .thenEvents(reportedToPolice('CR-1'));
  });
});

describe('any mixture of settings and of what is on record', () => {
  const mixture = fc.record({
    settings: fc.record({
      logTargets: fc.option(fc.subarray(['safeguarding-log', 'e-safety'])),
      logForm: fc.option(fc.constant('five-field' as const)),
      classification: fc.option(fc.constant('four-cs' as const)),
      behaviourPolicies: fc.option(fc.constant(['behaviour'])),
      pupilChannels: fc.constant(null),
      logWords: fc.constant(null),
      leadConcernRoles: fc.constant(null),
    }),
    illegal: fc.boolean(),
    serious: fc.boolean(),
    spreadAmongPupils: fc.boolean(),
    events: fc.subarray([
      logged,
      actionTaken,
      signed,
      classified('contact'),
      considered('no-report'),
      contained('not-contained'),
    ]),
  });

  it('INC-01 INC-02 INC-03 INC-09 INC-10 closes exactly when nothing that is demanded is missing', () => {
    forAll(
      mixture,
      ({ settings, illegal, serious, spreadAmongPupils, events }) => {
        const has = (event: { readonly type: string }) => events.some(({ type }) => type === event.type);
        const missing = [
          (illegal || serious) && !has(considered('report')),
          spreadAmongPupils && !has(contained()),
          settings.logTargets !== null && !(settings.logTargets.includes('safeguarding-log') && has(logged)),
          settings.logForm !== null && !has(signed),
          !has(actionTaken) && !has(contained()),
          settings.classification !== null && !has(classified('contact')),
        ];
        const state = fold(incidentsStream.decider, [
          reported({ illegal, serious, spreadAmongPupils }),
          ...events,
        ]);
        expect(incidentsStream.decider.decide(close, state, at(settings)).ok).toBe(!missing.includes(true));
      },
      1000,
    );
  });

  it('INC-01 folds any history, also one that no decision would make', () => {
    const types = fc.constantFrom(...Object.keys(incidentsEvents.entries), 'IncidentForgotten');
    forAll(fc.array(types, { maxLength: 30 }), (history) => {
      const events = history.map((type) => ({
        type,
        data: incidentsEvents.entries[type as 'IncidentClosed']?.example ?? {},
      }));
      const state = fold(incidentsStream.decider, events);
      expect(state.events).toBe(history.filter((type) => type !== 'IncidentForgotten').length);
      expect(state.status === 'unreported').toBe(!history.includes('IncidentReported'));
    });
  });
});

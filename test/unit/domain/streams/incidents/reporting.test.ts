import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../../../domain/streams/incidents/commands.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  classified,
  close,
  closed,
  infant,
  logged,
  primary,
  pupil,
  report,
  reported,
  signed,
} from './histories.ts';

describe('reporting an incident', () => {
  const command = { type: 'ReportIncident' as const, ...report };
  it('INC-01 records the report, with the flags that were left out as false', () => {
    given(incidentsStream, [])
      .when(command, at(primary))
      .thenEvents(reported({ recorder: 'p-410' }));
  });
  it('INC-02 records who was involved, and how', () => {
    const involved = [{ person: 'u-301', part: 'witness' as const }];
    const flags = { illegal: true, serious: true, involvesLessonResources: true, spreadAmongPupils: true };
    given(incidentsStream, [])
      .when({ ...command, ...flags, involved }, at(primary, ['staff'], 'p-401', { people: [pupil] }))
      .thenEvents(reported({ ...flags, involved }));
  });
  it('AGR-17 records how a parent behaved online as an IncidentReported of a category of its own', () => {
    given(incidentsStream, [])
      .when({ ...command, category: 'parent-conduct' }, at(primary))
      .thenEvents(reported({ recorder: 'p-410', category: 'parent-conduct' }));
  });
  it('INC-01 refuses a report of what has not happened yet', () => {
    given(incidentsStream, [])
      .when({ ...command, occurredOn: '2026-10-07' }, at(primary))
      .thenRejected('OccurredInFuture', 'INC-01');
  });
  it('INC-01 refuses a second report under the same number', () => {
    given(incidentsStream, [reported()])
      .when(command, at(primary))
      .thenRejected('IncidentAlreadyReported', 'INC-01');
  });
});

describe('recording what is done about it', () => {
  const log = { type: 'LogIncident' as const, target: 'safeguarding-log', reference: 'SG-1' };
  it('INC-01 records where the incident was logged, each entry once', () => {
    given(incidentsStream, [reported()]).when(log, at(infant)).thenEvents(logged);
    given(incidentsStream, [reported(), logged]).when(log, at(infant)).thenNothing();
  });
  it('INC-01 records a second reference, in the same log or in another', () => {
    for (const other of [{ reference: 'SG-2' }, { target: 'e-safety' }]) {
      given(incidentsStream, [reported(), logged])
        .when({ ...log, ...other }, at(primary))
        .thenEvents({ type: 'IncidentLogged', data: { ...logged.data, ...other } });
    }
  });
  it('INC-02 records the action taken', () => {
    given(incidentsStream, [reported()])
      .when({ type: 'TakeAction', action: actionTaken.data.action }, at(primary))
      .thenEvents(actionTaken);
  });
  it.each<IncidentCommand>([
    { type: 'LogIncident', target: 'safeguarding-log', reference: 'SG-1' },
    { type: 'TakeAction', action: 'Tablet closed.' },
    { type: 'SignIncidentLog', signedName: 'T. Lowry' },
    { type: 'ClassifyIncident', classes: ['content'] },
    { type: 'ConsiderPolice', decision: 'report', reasons: 'It is a crime.' },
    { type: 'ReportToPolice' },
    close,
    { type: 'RaiseFlag', kind: 'illegal', reason: 'It is unlawful.' },
    { type: 'AddInvolvedPerson', person: 'u-301', part: 'witness' },
    { type: 'RemoveInvolvedPerson', person: 'u-301', reason: 'Was not there.' },
    {
      type: 'RecordCyberBullying',
      repetitive: true,
      intentional: true,
      imbalanceOfPower: true,
      platform: 'gaming',
    },
    { type: 'ReopenIncident', reason: 'Again.' },
    { type: 'CorrectIncident', corrects: 1, changes: {}, reason: 'A slip.' },
  ])('INC-01 refuses $type before the report', (command) => {
    given(incidentsStream, []).when(command, at(primary)).thenRejected('IncidentNotReported', 'INC-01');
  });
  it('INC-01 refuses an action that lies in the future', () => {
    given(incidentsStream, [reported()])
      .when({ type: 'TakeAction', action: 'Later.', occurredAt: '2026-10-06T14:00:00.001Z' }, at(primary))
      .thenRejected('OccurredInFuture', 'INC-01');
  });
});

describe('signing the log entry', () => {
  const sign = (signedName = 'T. Lowry') => ({ type: 'SignIncidentLog' as const, signedName });
  const recorder = at(primary, ['staff'], 'p-401');
  it('INC-02 takes the signature of the member of staff who recorded the incident', () => {
    given(incidentsStream, [reported()]).when(sign(), recorder).thenEvents(signed);
  });
  it('INC-02 does nothing when the same person signs again', () => {
    given(incidentsStream, [reported(), signed]).when(sign(), recorder).thenNothing();
  });
  it('INC-02 refuses the signature of another member of staff, and does not close upon one', () => {
    given(incidentsStream, [reported()])
      .when(sign('I. Moss'), at(primary, ['it-support'], 'p-402'))
      .thenRejected('RecorderRequired', 'INC-02');
    const foreign = { type: 'IncidentLogSigned', data: { recorder: 'p-402', signedName: 'I. Moss' } };
    given(incidentsStream, [reported(), actionTaken, foreign])
      .when(close, at(primary))
      .thenRejected('LogIncomplete', 'INC-02');
  });
  it('INC-02 INC-18 takes the one who reported it for the recorder, if a member of staff', () => {
    for (const role of ['staff', 'it-support', 'contractor']) {
      given(incidentsStream, [])
        .when({ type: 'ReportIncident', ...report }, at(primary, [role], 'p-402'))
        .thenEvents(reported({ recorder: 'p-402' }));
    }
  });
  it('INC-02 takes the first member of staff to sign for the recorder of what a volunteer or governor reported', () => {
    given(incidentsStream, [])
      .when({ type: 'ReportIncident', ...report }, at(primary, ['governor'], 'p-107'))
      .thenEvents(reported({ recorder: null }));
    const history = [reported({ recorder: null }), actionTaken];
    given(incidentsStream, history).when(close, at(primary)).thenRejected('LogIncomplete', 'INC-02');
    given(incidentsStream, history).when(sign(), recorder).thenEvents(signed);
    given(incidentsStream, [...history, signed])
      .when(sign(), at(primary, ['staff'], 'p-402'))
      .thenRejected('RecorderRequired');
    given(incidentsStream, [...history, signed])
      .when(close, at(primary))
      .thenEvents(closed);
  });
  it('INC-02 refuses the signature of somebody who is no member of staff', () => {
    given(incidentsStream, [reported()])
      .when(sign(), at(primary, ['governor', 'volunteer']))
      .thenRejected('StaffRequired', 'INC-02');
  });
  it('INC-02 refuses a signature without a name', () => {
    given(incidentsStream, [reported()]).when(sign(''), recorder).thenRejected('NameRequired', 'INC-02');
  });
});

describe('classifying', () => {
  const classify = (...classes: ('content' | 'conduct' | 'contact')[]) => ({
    type: 'ClassifyIncident' as const,
    classes,
  });
  it('INC-03 records the classes, each once and in their usual order, at any school', () => {
    for (const school of [infant, primary]) {
      given(incidentsStream, [reported()])
        .when(classify('conduct', 'content', 'conduct'), at(school))
        .thenEvents(classified('content', 'conduct'));
    }
  });
  it('INC-03 does nothing when the classes stay the same', () => {
    given(incidentsStream, [reported(), classified('content', 'conduct')])
      .when(classify('conduct', 'content'), at(infant))
      .thenNothing();
  });
  it('INC-03 records other classes beside those before', () => {
    given(incidentsStream, [reported(), classified('content')])
      .when(classify('contact'), at(infant))
      .thenEvents({
        type: 'IncidentReclassified',
        data: { classes: ['contact'], edition: null, before: ['content'], editionBefore: null },
      });
  });
});

describe('settings', () => {
  it('INC-01 INC-02 INC-03 reads from the policy how the school logs and classifies', () => {
    const { settings, factNeeds } = incidentsStream;
    expect(settings({ incidents: { logTargets: ['safeguarding-log'], classification: 'four-cs' } })).toEqual(
      infant,
    );
    expect(settings({ incidents: { logForm: 'five-field', classification: 'six-ds' } })).toEqual(primary);
    expect(factNeeds(close, 'i-1')).toEqual({});
  });
});

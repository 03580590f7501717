import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../../../domain/streams/incidents/commands.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  classified,
  infant,
  logged,
  primary,
  report,
  reported,
  signed,
} from './histories.ts';

describe('reporting an incident', () => {
  const command = { type: 'ReportIncident' as const, ...report };
  it('INC-01 records the report, with the flags that were left out as false', () => {
    given(incidentsStream, []).when(command, at(primary)).thenEvents(reported());
  });
  it('INC-02 records who was involved, and how', () => {
    const involved = [{ person: 'u-301', part: 'witness' as const }];
    given(incidentsStream, [])
      .when(
        {
          ...command,
          illegal: true,
          serious: true,
          involvesLessonResources: true,
          spreadAmongPupils: true,
          involved,
        },
        at(primary),
      )
      .thenEvents({
        type: 'IncidentReported',
        data: {
          ...report,
          illegal: true,
          serious: true,
          involvesLessonResources: true,
          spreadAmongPupils: true,
          involved,
        },
      });
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
    { type: 'CloseIncident' },
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
  it('INC-02 takes a second signature from somebody else', () => {
    given(incidentsStream, [reported(), signed])
      .when(sign('I. Moss'), at(primary, ['it-support'], 'p-402'))
      .thenEvents({ type: 'IncidentLogSigned', data: { recorder: 'p-402', signedName: 'I. Moss' } });
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
      .thenEvents({ type: 'IncidentReclassified', data: { classes: ['contact'], before: ['content'] } });
  });
});

describe('correcting the report', () => {
  const correct = (changes: object, corrects = 1) => ({
    type: 'CorrectIncident' as const,
    corrects,
    changes,
    reason: 'A slip.',
  });
  const corrected = (data: object, corrects = 1) => ({
    type: 'IncidentCorrected' as const,
    data: { corrects, changes: {}, reason: 'A slip.', ...data },
  });
  it('INC-01 records what is right, with free text beside the other fields', () => {
    given(incidentsStream, [reported()])
      .when(
        correct({
          occurredOn: '2026-10-05',
          category: 'online-safety',
          place: 'Hall',
          description: 'Other words.',
        }),
        at(primary),
      )
      .thenEvents(
        corrected({
          changes: { occurredOn: '2026-10-05', category: 'online-safety' },
          place: 'Hall',
          description: 'Other words.',
        }),
      );
  });
  it('INC-01 leaves fields out that were not corrected', () => {
    const decision = incidentsStream.decider.decide(
      correct({ category: 'online-safety' }),
      fold(incidentsStream.decider, [reported()]),
      at(primary),
    );
    expect(decision).toStrictEqual({
      ok: true,
      events: [corrected({ changes: { category: 'online-safety' } })],
    });
  });
  it('INC-01 refuses a date in the future', () => {
    given(incidentsStream, [reported()])
      .when(correct({ occurredOn: '2026-10-07' }), at(primary))
      .thenRejected('OccurredInFuture');
  });
  it('INC-01 refuses to correct anything but the report', () => {
    given(incidentsStream, [reported(), logged])
      .when(correct({}, 2), at(primary))
      .thenRejected('CorrectionNotPossible', 'INC-01');
  });
  it('INC-01 shows the corrected report', () => {
    const history = [
      reported(),
      corrected({ changes: { occurredOn: '2026-10-05' }, place: 'Hall' }),
      corrected({ place: 'Yard' }, 2),
    ];
    expect(fold(incidentsStream.decider, history)).toMatchObject({
      report: { ...report, occurredOn: '2026-10-05', place: 'Hall' },
      events: 3,
    });
    expect(
      fold(incidentsStream.decider, [
        reported(),
        corrected({ description: 'Other', changes: { category: 'cyber-bullying' } }),
      ]),
    ).toMatchObject({
      report: { ...report, description: 'Other', category: 'cyber-bullying' },
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
    expect(factNeeds({ type: 'CloseIncident' }, 'i-1')).toEqual({});
  });
});

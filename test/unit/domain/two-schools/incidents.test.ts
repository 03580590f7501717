import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../domain/streams/incidents/stream.ts';
import { fold } from '../../../support/scenario.ts';
import { both, hearers, outcomes } from '../../../support/two-schools.ts';
import {
  actionTaken,
  at,
  classified,
  close,
  logged,
  personOf,
  primary,
  reported,
  signed,
  weighed,
} from '../streams/incidents/histories.ts';

const { settings: _, facts: __, ...context } = at(primary);
const closing = (...history: readonly { readonly type: string; readonly data: object }[]) =>
  outcomes(incidentsStream, { history, command: close, context });
/** In the log that the example's policy names. */
const inRecord = { ...logged, data: { ...logged.data, target: 'safeguarding-record' } };
const whole = [actionTaken, inRecord, signed, classified('content')];
const bullying = {
  type: 'CyberBullyingRecorded',
  data: { repetitive: true, intentional: true, imbalanceOfPower: true, platform: 'gaming', earlier: [] },
};
const report = (changes: Parameters<typeof reported>[0]) => hearers('incidents', reported(changes));

describe('the same incident at both schools', () => {
  it('INC-01 where incidents are logged: closing is refused at the infant school until it stands in the safeguarding record', () => {
    const without = [reported(), actionTaken, signed, classified('content')];
    expect(closing(...without)).toEqual(['NotLogged', 'IncidentClosed']);
    expect(closing(...without, logged)).toEqual(['NotLogged', 'IncidentClosed']);
    expect(closing(...without, inRecord)).toEqual(['IncidentClosed', 'IncidentClosed']);
  });
  it('INC-02 form of the own log: closing is refused at the primary school until the log of five fields is signed', () => {
    const without = [reported(), actionTaken, inRecord, classified('content')];
    expect(closing(...without)).toEqual(['IncidentClosed', 'LogIncomplete']);
    expect(closing(...without, signed)).toEqual(['IncidentClosed', 'IncidentClosed']);
  });
  it('INC-03 classes of incidents: closing is refused at the infant school until one of the four Cs is named', () => {
    const without = [reported(), actionTaken, inRecord, signed];
    expect(closing(...without)).toEqual(['ClassificationRequired', 'IncidentClosed']);
  });
  it('INC-08 INC-13 policies that bullying and misuse are dealt with under: closing is refused at both upon another policy', () => {
    const conduct = {
      ...weighed,
      data: { ...weighed.data, under: { ...weighed.data.under, policy: 'conduct' } },
    };
    const misuse = reported({ category: 'pupil-misuse' });
    expect(closing(misuse, ...whole, conduct)).toEqual(['WeighedActionRequired', 'WeighedActionRequired']);
    expect(closing(misuse, ...whole, weighed)).toEqual(['IncidentClosed', 'IncidentClosed']);
    const bullied = reported({ category: 'cyber-bullying' });
    expect(closing(bullied, ...whole, bullying, conduct)).toEqual([
      'BehaviourPolicyRequired',
      'BehaviourPolicyRequired',
    ]);
  });
  it('INC-06 channel by which pupils report: what the app brings is refused at the infant school, and an incident at the primary school', () => {
    const received = outcomes(incidentsStream, {
      history: [],
      command: { type: 'ReceivePupilReport', as: 'witness', loggedAs: 'SG-1' },
      context: { ...context, streamId: 'pupils-report-app.7781' },
    });
    expect(received).toEqual(['ChannelNotNamed', 'IncidentReported PupilReportReceived IncidentLogged']);
  });
  it('INC-01 INC-06 what the log elsewhere calls categories of incidents: in words of its own at the infant school, under one name at the primary school', () => {
    const words = both(({ settings }) => {
      const command = { type: 'LogIncident', target: 'safeguarding-record', reference: 'SG-1' } as const;
      const decision = incidentsStream.decider.decide(
        command,
        fold(incidentsStream.decider, [
          reported({ categories: ['cyber-bullying', 'radicalisation', 'misogyny'] }),
        ]),
        { ...context, facts: {}, settings: incidentsStream.settings(settings) },
      );
      return decision.ok ? decision.events.map(({ data }) => 'words' in data && data.words) : [];
    });
    expect(words).toEqual([[['Bullying, online', 'Extremism', 'Online']], [['E-safety']]]);
  });
  it('INC-04 who works on what the leads are accused of: the deputies and the chair alone at the infant school, the other leads at the primary school', () => {
    const accused = outcomes(incidentsStream, {
      history: [reported()],
      command: { type: 'AddInvolvedPerson', person: 'p-100', part: 'instigator' },
      facts: { people: [personOf('staff', 'headteacher', 'dsl')] },
      context,
    });
    expect(accused).toEqual(['InvolvedPersonAdded IncidentLocked', 'InvolvedPersonAdded']);
  });
  it('INC-16 who hears of staff harassed in social media: senior leaders hear at the infant school, the headteacher alone at the primary school', () => {
    const found = {
      type: 'IncidentCategorised',
      data: { categories: ['social-media-contact'], before: ['online-safety'] },
    };
    expect(hearers('incidents', found)).toEqual([
      { 'incident-graver': ['slt', 'headteacher'] },
      { 'incident-graver': ['headteacher'] },
    ]);
  });
  it('INC-04 who hears of every incident: the whole team hears at the infant school, the safeguarding lead at the primary school', () => {
    expect(report({ category: 'online-safety' })).toEqual([
      { 'incident-reported': ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'] },
      { 'incident-reported': ['dsl'] },
    ]);
  });
  it('INC-05 who hears where lessons are concerned: the computing lead hears at the infant school, nobody else at the primary school', () => {
    expect(report({ category: 'online-safety', involvesLessonResources: true })).toEqual([
      { 'incident-reported': ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor', 'computing-lead'] },
      { 'incident-reported': ['dsl'] },
    ]);
  });
  it('INC-07 who hears of harmful material: the safeguarding lead hears at both, IT support at the primary school alone', () => {
    const found = {
      type: 'IncidentCorrected',
      data: { corrects: 1, changes: { categories: ['harmful-material'] } },
    };
    expect(hearers('incidents', found)).toEqual([
      { 'incident-graver': ['dsl'] },
      { 'incident-graver': ['dsl', 'it-support'] },
    ]);
  });
  it('INC-08 who hears of bullying: the safeguarding lead hears at both, IT support at the primary school alone', () => {
    const found = {
      type: 'IncidentCorrected',
      data: { corrects: 1, changes: { categories: ['cyber-bullying'] } },
    };
    expect(hearers('incidents', found)).toEqual([
      { 'incident-graver': ['dsl'] },
      { 'incident-graver': ['dsl', 'it-support'] },
    ]);
  });
  it('AGR-17 who hears of the conduct of parents: the headteacher hears at both', () => {
    const found = {
      type: 'IncidentCorrected',
      data: { corrects: 1, changes: { categories: ['parent-conduct'] } },
    };
    expect(hearers('incidents', found)).toEqual([
      { 'incident-graver': ['headteacher'] },
      { 'incident-graver': ['headteacher'] },
    ]);
  });
});

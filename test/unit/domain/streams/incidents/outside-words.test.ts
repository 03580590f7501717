import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { at, corrected, editions, logged, primary, reported } from './histories.ts';

describe('what a log elsewhere calls it', () => {
  const settings = {
    ...primary,
    logWords: [
      { log: 'safeguarding-log', category: 'cyber-bullying', word: 'Bullying' },
      { log: 'safeguarding-log', category: 'any', word: 'Online' },
      { log: 'other-log', category: 'misogyny', word: 'Sexism' },
    ],
  };
  const log = { type: 'LogIncident' as const, target: 'safeguarding-log', reference: 'SG-1' };
  const loggedAs = (...words: string[]) => ({ ...logged, data: { ...logged.data, words } });
  it('INC-01 is recorded in the words of that log, each once', () => {
    const categories = ['misogyny', 'cyber-bullying', 'ai-images'];
    given(incidentsStream, [reported({ categories })])
      .when(log, at(settings))
      .thenEvents(loggedAs('Online', 'Bullying'));
    given(incidentsStream, [reported({ categories })])
      .when({ ...log, target: 'other-log' }, at(settings))
      .thenEvents({ ...logged, data: { target: 'other-log', reference: 'SG-1', words: ['Sexism'] } });
  });
  it('INC-01 has no words where the school gives none', () => {
    given(incidentsStream, [reported()]).when(log, at(primary)).thenEvents(loggedAs());
    given(incidentsStream, [reported()])
      .when({ ...log, target: 'third-log' }, at(settings))
      .thenEvents({ ...logged, data: { target: 'third-log', reference: 'SG-1', words: [] } });
  });
  it('INC-01 stays with the same words where it is corrected', () => {
    expect(
      fold(incidentsStream.decider, [
        reported(),
        loggedAs('Online'),
        corrected({ changes: { reference: 'SG-9' } }, 2),
      ]),
    ).toMatchObject({ logs: [{ target: 'safeguarding-log', reference: 'SG-9', words: ['Online'], by: 2 }] });
  });
});

describe('two editions of the four Cs', () => {
  const fourCs = editions(
    ['2022', '2026-09-01T08:00:00.000Z', 'content', 'contact', 'conduct', 'commerce'],
    ['2026', '2026-10-01T08:00:00.000Z', 'content', 'contact', 'conduct', 'commerce'],
  );
  const dsl = at(primary, ['dsl'], 'p-410', { fourCs });
  const classify = (edition?: string) => ({
    type: 'ClassifyIncident' as const,
    classes: ['content' as const],
    ...(edition === undefined ? {} : { edition }),
  });
  const classifiedBy = (edition: string) => ({
    type: 'IncidentClassified' as const,
    data: { classes: ['content' as const], edition },
  });
  it('INC-03 keeps the edition that it was classified by', () => {
    const old = reported({ occurredOn: '2026-09-10' });
    given(incidentsStream, [old]).when(classify(), dsl).thenEvents(classifiedBy('2026'));
    given(incidentsStream, [old]).when(classify('2022'), dsl).thenEvents(classifiedBy('2022'));
    given(incidentsStream, [old, classifiedBy('2022')])
      .when(classify('2022'), dsl)
      .thenNothing();
    expect(fold(incidentsStream.decider, [old, classifiedBy('2022')])).toMatchObject({
      classes: ['content'],
      classEdition: '2022',
    });
  });
  it('INC-03 records another edition of the same classes beside the one before', () => {
    given(incidentsStream, [reported(), classifiedBy('2022')])
      .when(classify(), dsl)
      .thenEvents({
        type: 'IncidentReclassified',
        data: { classes: ['content'], edition: '2026', before: ['content'], editionBefore: '2022' },
      });
  });
  it('INC-03 refuses an edition that was not in force since the incident happened', () => {
    given(incidentsStream, [reported()])
      .when(classify('2022'), dsl)
      .thenRejected('EditionNotInForce', 'INC-03');
    given(incidentsStream, [reported()])
      .when(classify('2030'), dsl)
      .thenRejected('EditionNotInForce', 'INC-03');
    given(incidentsStream, [reported()])
      .when(classify('2026'), at(primary))
      .thenRejected('EditionNotInForce', 'INC-03');
  });
});

import { describe, expect, it } from 'vitest';
import type { IncidentFacts } from '../../../../../domain/streams/incidents/facts.ts';
import { ruleSetOn, ruleSets } from '../../../../../domain/streams/incidents/rule-sets.ts';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  actionTaken,
  at,
  close,
  closed,
  considered,
  corrected,
  nobody,
  personOf,
  primary,
  reopened,
  report,
  reported,
  signed,
} from './histories.ts';

const categories = ['intimate-images'];
const { description: _, category: __, ...undescribed } = report;
const image = (changes: Parameters<typeof reported>[0] = {}) => {
  const { description: ___, ...data } = reported({ categories, ...changes }).data;
  return { type: 'IncidentReported' as const, data };
};
const reasons = 'What the child said is enough.';
const viewing = (...viewers: string[]) => ({ type: 'RecordImageViewing' as const, viewers, reasons });
const viewed = (...viewers: string[]) => ({
  type: 'ImageViewingRecorded' as const,
  data: { viewers, reasons },
});
const referral = (...referredTo: ('police' | 'social-care')[]) => ({
  type: 'RecordImageReferral' as const,
  referredTo,
  reasons,
});
const referred = (...referredTo: ('police' | 'social-care')[]) => ({
  type: 'ImageReferralRecorded' as const,
  data: { referredTo, reasons },
});
const dsl = (facts: IncidentFacts = {}) => at(primary, ['dsl', 'staff'], 'p-410', facts);
const deputy = at(primary, ['headteacher', 'deputy-dsl', 'staff'], 'p-411');

describe('an intimate image', () => {
  const command = { type: 'ReportIncident' as const, ...undescribed, categories };
  it('INC-10 refuses its description in a report, and takes a report without one', () => {
    given(incidentsStream, [])
      .when({ ...command, description: 'What is seen.' }, dsl())
      .thenRejected('ImageNotDescribed', 'INC-10');
    given(incidentsStream, [])
      .when({ ...command, cameToLight: 'pupil-said' }, dsl())
      .thenEvents(image({ recorder: 'p-410', cameToLight: 'pupil-said' }));
  });
  it('INC-02 refuses any other report without a description', () => {
    given(incidentsStream, [])
      .when({ ...command, categories: ['online-safety'] }, dsl())
      .thenRejected('DescriptionRequired', 'INC-02');
  });
  it('INC-10 refuses its description in a correction and in what a pupil said, and keeps no evidence of it', () => {
    const correct = (changes: object) => ({
      type: 'CorrectIncident' as const,
      corrects: 1,
      changes,
      reason: 'A slip.',
    });
    const describing = correct({ description: 'What is seen.' });
    given(incidentsStream, [image()]).when(describing, dsl()).thenRejected('ImageNotDescribed', 'INC-10');
    given(incidentsStream, [reported()])
      .when(correct({ categories, description: 'What is seen.' }), dsl())
      .thenRejected('ImageNotDescribed', 'INC-10');
    const evidence = {
      type: 'TakeAction' as const,
      kind: 'evidence' as const,
      action: 'A copy.',
      reference: 'EV-1',
      shownAt: '2026-10-06T08:00:00.000Z',
    };
    given(incidentsStream, [image()]).when(evidence, dsl()).thenRejected('ImageNotDescribed', 'INC-10');
    const settings = { ...primary, pupilChannels: [{ channel: 'tell-us', log: null }] };
    const receive = { type: 'ReceivePupilReport' as const, as: 'victim' as const, said: 'What is seen.' };
    for (const [history, more] of [
      [[], { categories }],
      [[image()], {}],
    ] as const)
      given(incidentsStream, history)
        .when(
          { ...receive, ...more, ...('categories' in more ? { categories: [...categories] } : {}) },
          {
            ...at(settings, ['office']),
            streamId: 'tell-us.7',
          },
        )
        .thenRejected('ImageNotDescribed', 'INC-10');
  });
  it('INC-10 leaves what was described before it was known, and corrects all else', () => {
    const known = {
      type: 'IncidentCategorised' as const,
      data: { categories, categoryEdition: null, rules: '2024-03', before: ['harmful-material'] },
    };
    given(incidentsStream, [reported()])
      .when({ type: 'CategoriseIncident', categories }, dsl())
      .thenEvents(known);
    given(incidentsStream, [reported(), known])
      .when({ type: 'CorrectIncident', corrects: 1, changes: { place: 'Hall' }, reason: 'A slip.' }, dsl())
      .thenEvents(corrected({ place: 'Hall' }));
    expect(fold(incidentsStream.decider, [reported(), considered('no-report'), known])).toMatchObject({
      police: null,
      report: { description: report.description },
    });
  });
  it('INC-10 lets only who considers the police say that there was none', () => {
    const away = { type: 'CategoriseIncident' as const, categories: ['online-safety'] };
    const correct = {
      type: 'CorrectIncident' as const,
      corrects: 1,
      changes: { categories: ['online-safety'] },
      reason: 'A slip.',
    };
    for (const command2 of [away, correct]) {
      given(incidentsStream, [image()]).when(command2, deputy).thenRejected('DslRequired', 'INC-10');
      expect(
        incidentsStream.decider.decide(command2, fold(incidentsStream.decider, [image()]), dsl()).ok,
      ).toBe(true);
    }
    const also = { ...away, categories: ['intimate-images', 'online-safety'] };
    expect(incidentsStream.decider.decide(also, fold(incidentsStream.decider, [image()]), deputy).ok).toBe(
      true,
    );
  });
});

describe('who has seen it, and to whom it was handed on', () => {
  it('INC-10 is for the safeguarding lead alone to record, with reasons', () => {
    for (const [command, event] of [
      [viewing(), viewed()],
      [referral('police'), referred('police')],
    ] as const) {
      given(incidentsStream, [image()]).when(command, dsl()).thenEvents(event);
      given(incidentsStream, [image()]).when(command, deputy).thenRejected('SafeguardingLeadAlone', 'INC-10');
      given(incidentsStream, [reported()]).when(command, dsl()).thenRejected('NoIntimateImage', 'INC-10');
      const { body } = incidentsStream.commands[command.type];
      const { type: ____, ...said } = command;
      expect(body.safeParse(said).success).toBe(true);
      expect(body.safeParse({ ...said, reasons: ' ' }).success).toBe(false);
    }
  });
  it('INC-10 names people whom the school knows, each once', () => {
    const staff = personOf('staff', 'staff');
    given(incidentsStream, [image()])
      .when(viewing('p-401', 'p-402'), dsl({ people: [staff, staff] }))
      .thenEvents(viewed('p-401', 'p-402'));
    given(incidentsStream, [image()])
      .when(viewing('p-401', 'nobody'), dsl({ people: [staff, nobody] }))
      .thenRejected('PersonNotKnown', 'INC-01');
    expect(incidentsStream.factNeeds(viewing('p-401'), 'i-1')).toEqual({
      people: [{ stream: 'people', id: 'p-401' }],
    });
    const { body } = incidentsStream.commands.RecordImageViewing;
    expect(body.safeParse({ viewers: ['p-1', 'p-1'], reasons }).success).toBe(false);
  });
  it('INC-10 is said again when it changes, and nothing twice', () => {
    given(incidentsStream, [image(), referred('police')])
      .when(referral('police'), dsl())
      .thenNothing();
    given(incidentsStream, [image(), referred('police')])
      .when(referral('police', 'social-care'), dsl())
      .thenEvents(referred('police', 'social-care'));
    given(incidentsStream, [image()]).when(referral(), dsl()).thenEvents(referred());
    const state = fold(incidentsStream.decider, [image(), viewed('p-401'), referred('police'), reopened]);
    expect(state).toMatchObject({
      viewing: { viewers: ['p-401'], by: 2 },
      referral: { referredTo: ['police'], by: 3 },
    });
  });
  it('INC-10 is asked for before it is closed, beside the police, and the description is not', () => {
    const whole = [image(), actionTaken, signed];
    given(incidentsStream, whole).when(close, dsl()).thenRejected('PoliceConsiderationRequired', 'INC-10');
    const decided = [...whole, considered('no-report')];
    given(incidentsStream, decided).when(close, dsl()).thenRejected('ViewingRequired', 'INC-10');
    given(incidentsStream, [...decided, viewed()])
      .when(close, dsl())
      .thenRejected('ReferralRequired', 'INC-10');
    given(incidentsStream, [...decided, referred()])
      .when(close, dsl())
      .thenRejected('ViewingRequired', 'INC-10');
    given(incidentsStream, [...decided, viewed(), referred()])
      .when(close, dsl())
      .thenEvents(closed);
  });
  it('INC-10 leaves the police to the safeguarding lead, as with what is illegal', () => {
    const consider = { type: 'ConsiderPolice' as const, decision: 'report' as const, reasons };
    given(incidentsStream, [image()]).when(consider, deputy).thenRejected('DslRequired', 'INC-10');
  });
});

describe('rules by edition', () => {
  it('INC-10 are those of the day on which it was reported', () => {
    expect(ruleSets.map(({ from }) => from)).toEqual(ruleSets.map(({ from }) => from).toSorted());
    for (const [day, edition] of [
      ['2019-01-01', '2022-09'],
      ['2022-09-01', '2022-09'],
      ['2024-03-10', '2022-09'],
      ['2024-03-11', '2024-03'],
      ['2026-10-06', '2024-03'],
    ] as const)
      expect(ruleSetOn(day).edition).toBe(edition);
    expect(ruleSets.map(({ asksOfImages }) => asksOfImages)).toEqual([false, true]);
  });
  it.each([null, '2022-09'])('INC-10 stay as they were for a record of before: %s', (rules) => {
    const old = [image({ rules }), actionTaken, signed];
    given(incidentsStream, old).when(close, dsl()).thenEvents(closed);
    given(incidentsStream, [image({ rules })])
      .when({ type: 'CorrectIncident', corrects: 1, changes: { description: 'x' }, reason: 'A slip.' }, dsl())
      .thenRejected('ImageNotDescribed', 'INC-10');
  });
  it('INC-10 are those of today for what is categorised today', () => {
    const old = reported({ rules: null });
    const known = {
      type: 'IncidentCategorised' as const,
      data: { categories, categoryEdition: null, rules: '2024-03', before: ['harmful-material'] },
    };
    given(incidentsStream, [old, known, actionTaken, signed])
      .when(close, dsl())
      .thenRejected('PoliceConsiderationRequired', 'INC-10');
  });
});

import { describe, expect, it } from 'vitest';
import { consentsStream } from '../../../../../domain/streams/consents/stream.ts';
import { fold, given as having } from '../../../../support/scenario.ts';
import {
  asOffice,
  asParent,
  child,
  facts,
  given,
  held,
  link,
  teacher,
  termsHash,
  withdrawn,
} from './histories.ts';

const give = (changes: object = {}) => ({
  type: 'GiveParentalConsent' as const,
  parent: 'p-201',
  templateVersion: 2,
  signedName: 'Grace Okoro',
  method: 'log-in' as const,
  ...changes,
});
const onPaper = (changes: object = {}) => give({ method: 'paper', seenBy: 'p-902', ...changes });
const withdraw = (changes: object = {}) => ({
  type: 'WithdrawParentalConsent' as const,
  parent: 'p-201',
  ...changes,
});
const parent = asParent('internet');
const office = asOffice('internet');

describe('a parent consents to the use of the internet', () => {
  it('AGR-11 records who of which child, with the name as signed, the day and the text of that day', () => {
    having(consentsStream, []).when(give(), parent).thenEvents(given());
  });
  it('AGR-11 does nothing where the same parent consented on the same text', () => {
    having(consentsStream, [given()]).when(give(), parent).thenNothing();
    having(consentsStream, [given({ templateVersion: 1 })])
      .when(give(), parent)
      .thenEvents(given());
  });
  it('AGR-11 keeps an answer a parent', () => {
    const other = give({ parent: 'p-202' });
    having(consentsStream, [given()])
      .when(other, { ...parent, actor: { person: 'p-202', roles: ['parent'] } })
      .thenEvents(given({ parent: 'p-202', recorder: 'p-202' }));
  });
  it.each([
    ['who has only to be called', child, 'p-203'],
    [
      'who is not to be told of the child',
      { ...child, parents: [link('p-201', { mayBeTold: false })] },
      'p-201',
    ],
    ['who is a parent no more', { ...child, parents: [link('p-201', { until: '2026-09-02' })] }, 'p-201'],
    ['of another child', { ...child, parents: [] }, 'p-201'],
  ])('AGR-11 refuses one %s', (_, person, signatory) => {
    having(consentsStream, [])
      .when(onPaper({ parent: signatory }), { ...office, facts: { ...facts, person } })
      .thenRejected('ParentRequired', 'AGR-11');
  });
  it('AGR-11 takes it before the first day at school, and of nobody but a pupil', () => {
    const soon = {
      ...child,
      roles: [held('pupil', '2026-11-02')],
      parents: [link('p-201', { from: '2026-11-02' })],
    };
    having(consentsStream, [])
      .when(give(), { ...parent, facts: { ...facts, person: soon } })
      .thenEvents(given());
    for (const person of [teacher, { ...child, roles: [held('pupil', '2025-09-01', '2026-07-22')] }])
      having(consentsStream, [])
        .when(give(), { ...parent, facts: { ...facts, person } })
        .thenRejected('PersonNotRegistered', 'AGR-11');
  });
  it('AGR-11 refuses an answer for another parent, logged in or on paper', () => {
    for (const command of [give({ parent: 'p-202' }), onPaper({ parent: 'p-202' })])
      having(consentsStream, []).when(command, parent).thenRejected('SignatoryMismatch', 'AGR-11');
    having(consentsStream, []).when(give(), office).thenRejected('SignatoryMismatch', 'AGR-11');
  });
  it('AGR-11 refuses a text that is not in force, an empty name, and another day by log-in', () => {
    having(consentsStream, [])
      .when(give({ templateVersion: 1 }), parent)
      .thenRejected('TemplateNotCurrent', 'AGR-11');
    having(consentsStream, [])
      .when(give({ signedName: '' }), parent)
      .thenRejected('NameRequired', 'AGR-11');
    having(consentsStream, [])
      .when(give({ signedOn: '2026-09-02' }), parent)
      .thenRejected('SignedElsewhen', 'AGR-11');
    having(consentsStream, [])
      .when(onPaper({ signedOn: '2026-09-04' }), office)
      .thenRejected('OccurredInFuture', 'AGR-11');
  });
  it('AGR-11 takes paper with its own day, on the text of that day, seen by somebody who was there', () => {
    const early = { ...child, parents: [link('p-201', { from: '2026-08-20' })] };
    having(consentsStream, [])
      .when(onPaper({ signedOn: '2026-08-25', templateVersion: 1 }), {
        ...office,
        facts: { ...facts, person: early },
      })
      .thenEvents(
        given({
          signedOn: '2026-08-25',
          templateVersion: 1,
          termsHash,
          method: 'paper',
          seenBy: 'p-902',
          recorder: 'p-110',
        }),
      );
    const paper = onPaper({ signedOn: '2026-08-25', templateVersion: 1 });
    expect(consentsStream.judgedAt(paper)).toBe('2026-08-25T22:59:59.999Z');
    for (const witness of [{ roles: [] }, { roles: [held('staff', '2026-09-04')] }])
      having(consentsStream, [])
        .when(onPaper(), { ...office, facts: { ...facts, witness } })
        .thenRejected('PaperWitnessRequired', 'AGR-11');
    having(consentsStream, [])
      .when(onPaper({ seenBy: 'p-201' }), office)
      .thenRejected('PaperWitnessRequired', 'AGR-11');
  });
  it('AGR-11 refuses an answer about something else than the record is about', () => {
    having(consentsStream, []).when(give(), asParent('photo')).thenRejected('ConsentKindMismatch');
  });
});

describe('a consent from before the school kept its book here', () => {
  const takeOver = (signedOn: string) => ({
    type: 'TakeOverParentalConsent' as const,
    parent: 'p-201',
    templateVersion: 1,
    signedName: 'Grace Okoro',
    signedOn,
    source: 'admission-folder',
  });
  const taken = given({
    templateVersion: 1,
    termsHash,
    signedOn: '2026-08-25',
    method: 'paper',
    recorder: 'p-110',
    takenOver: { source: 'admission-folder', by: 'p-110' },
  });
  it('AGR-11 is taken over with its own day, by whom and from what, once', () => {
    const nobodys = { ...facts, person: { ...child, parents: [] } };
    having(consentsStream, [])
      .when(takeOver('2026-08-25'), { ...office, facts: nobodys })
      .thenEvents(taken);
    having(consentsStream, [taken]).when(takeOver('2026-08-25'), office).thenNothing();
    expect(consentsStream.occurredAtOf(takeOver('2026-08-25'))).toBe('2026-08-24T23:00:00.000Z');
  });
  it('AGR-11 is refused of a day since then, of nobody, and on a text of another time', () => {
    having(consentsStream, []).when(takeOver('2026-09-01'), office).thenRejected('NotFromBefore', 'AGR-11');
    having(consentsStream, []).when(takeOver('2026-08-01'), office).thenRejected('OccurredTooEarly');
    having(consentsStream, [])
      .when(takeOver('2026-08-25'), { ...office, facts: { ...facts, signatory: { kind: null } } })
      .thenRejected('PersonNotRegistered');
  });
});

describe('a consent that is withdrawn', () => {
  it('AGR-11 ends by any parent who decides, also one who did not give it', () => {
    having(consentsStream, [given()]).when(withdraw(), parent).thenEvents(withdrawn());
    having(consentsStream, [given()])
      .when(withdraw({ parent: 'p-202', reason: 'Not yet.' }), office)
      .thenEvents(withdrawn({ parent: 'p-202', reason: 'Not yet.' }));
  });
  it('AGR-11 can be withdrawn by who gave it, whatever they are to the child by now', () => {
    const person = { ...child, parents: [] };
    having(consentsStream, [given()])
      .when(withdraw(), { ...parent, facts: { ...facts, person } })
      .thenEvents(withdrawn());
  });
  it('AGR-11 is not withdrawn by a contact, for somebody else, ahead of its day, or where nothing was given', () => {
    having(consentsStream, [given()])
      .when(withdraw({ parent: 'p-203' }), office)
      .thenRejected('ParentRequired', 'AGR-11');
    having(consentsStream, [given()])
      .when(withdraw({ parent: 'p-202' }), parent)
      .thenRejected('SignatoryMismatch');
    having(consentsStream, [given()])
      .when(withdraw({ on: '2026-09-04' }), parent)
      .thenRejected('OccurredInFuture', 'AGR-11');
    having(consentsStream, []).when(withdraw(), parent).thenRejected('ConsentNotGiven', 'AGR-11');
    having(consentsStream, [given(), withdrawn()]).when(withdraw(), parent).thenNothing();
  });
  it('AGR-11 stays withdrawn when paper from before is entered, and is given again', () => {
    const history = [given(), withdrawn()];
    having(consentsStream, history).when(give(), parent).thenEvents(given());
    const { answers } = fold(consentsStream.decider, [...history, given({ signedOn: '2026-09-02' })]);
    expect(answers.map(({ answer }) => answer)).toEqual(['given', 'withdrawn', 'given']);
    expect(consentsStream.offers?.({ ...fold(consentsStream.decider, history), answers }, '')).toMatchObject({
      answers: [{ signatory: 'p-201', answer: 'withdrawn', on: '2026-09-03', by: 2 }],
    });
  });
});

describe('a slip in the record of a consent', () => {
  const correct = (corrects: number, changes: object, more: object = {}) => ({
    type: 'CorrectConsent' as const,
    corrects,
    changes,
    reason: 'Misread.',
    ...more,
  });
  const paper = given({ method: 'paper', seenBy: 'p-902', recorder: 'p-110' });
  const corrected = (changes: object, more: object = {}, corrects = 1) => ({
    type: 'ConsentCorrected' as const,
    data: { corrects, changes, reason: 'Misread.', ...more },
  });
  it('AGR-11 is put right on paper: day, witness, name and text, by the rule of that day', () => {
    having(consentsStream, [paper])
      .when(correct(1, { signedOn: '2026-09-02', seenBy: 'p-903' }, { signedName: 'Grace A. Okoro' }), office)
      .thenEvents(
        corrected(
          { signedOn: '2026-09-02', seenBy: 'p-903' },
          { signatory: 'p-201', signedName: 'Grace A. Okoro' },
        ),
      );
    const early = { ...child, parents: [link('p-201', { from: '2026-08-20' })] };
    having(consentsStream, [paper])
      .when(correct(1, { templateVersion: 1, signedOn: '2026-08-28' }), {
        ...office,
        facts: { ...facts, person: early },
      })
      .thenEvents(corrected({ templateVersion: 1, signedOn: '2026-08-28' }, { termsHash }));
    having(consentsStream, [paper])
      .when(correct(1, { templateVersion: 1 }), office)
      .thenRejected('TemplateNotCurrent', 'AGR-11');
    const folded = fold(consentsStream.decider, [
      paper,
      corrected({ signedOn: '2026-09-02', templateVersion: 1 }, { termsHash, signedName: 'G. Okoro' }),
    ]);
    expect(folded.answers[0]).toMatchObject({
      on: '2026-09-02',
      signature: { signedName: 'G. Okoro', text: { version: 1, termsHash } },
    });
  });
  it('AGR-11 is put right in the day of a withdrawal', () => {
    const history = [given(), withdrawn()];
    having(consentsStream, history)
      .when(correct(2, { on: '2026-09-02' }), office)
      .thenEvents(corrected({ on: '2026-09-02' }, {}, 2));
    const state = fold(consentsStream.decider, [...history, corrected({ on: '2026-09-01' }, {}, 2)]);
    expect(state.answers[1]?.on).toBe('2026-09-01');
  });
  it.each([
    ['what somebody answered logged in', given(), { signedOn: '2026-09-02' }],
    ['a day that a withdrawal does not have', withdrawn(), { signedOn: '2026-09-02' }],
    ['a day that an answer does not have', paper, { on: '2026-09-02' }],
  ])('AGR-11 is not put right in %s', (_, event, changes) => {
    having(consentsStream, [event])
      .when(correct(1, changes), office)
      .thenRejected('CorrectionNotPossible', 'AGR-11');
  });
});

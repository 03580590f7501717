import { describe, expect, it } from 'vitest';
import { consentsStream } from '../../../../../domain/streams/consents/stream.ts';
import { digest, fold, given as held } from '../../../../support/scenario.ts';
import { asOffice, facts, given, photoGiven, photoRefused, requested, termsHash, text } from './histories.ts';

const paper = { signedName: 'Grace Okoro', signedOn: '2026-08-25', source: 'consent-forms-2026' };
const internet = { type: 'TakeOverParentalConsent' as const, parent: 'p-201', templateVersion: 1, ...paper };
const pictures = (answer: 'given' | 'refused', more: object = {}) => ({
  type: 'TakeOverPhotoConsent' as const,
  signatory: 'p-201',
  answer,
  ...paper,
  ...more,
});
const taken = {
  signedName: 'Grace Okoro',
  signedOn: '2026-08-25',
  method: 'paper' as const,
  recorder: 'p-110',
  takenOver: { source: 'consent-forms-2026', by: 'p-110' },
};
const ofInternet = given({ ...taken, templateVersion: 1, termsHash });
const ofPictures = (answer: 'given' | 'refused', signatory = 'p-201', more: object = {}) =>
  (answer === 'given' ? photoGiven : photoRefused)(signatory, { ...taken, ...more });

describe('an answer from before the school kept its book here', () => {
  it('AGR-11 is taken over with its own day, on the text of that day, once', () => {
    held(consentsStream, [])
      .when(internet, asOffice('internet'))
      .thenEvents(ofInternet as never);
    held(consentsStream, [ofInternet]).when(internet, asOffice('internet')).thenNothing();
    const other = { ...internet, signedOn: '2026-08-26' };
    held(consentsStream, [ofInternet])
      .when(other, asOffice('internet'))
      .thenEvents({ ...ofInternet, data: { ...ofInternet.data, signedOn: '2026-08-26' } } as never);
    held(consentsStream, [ofInternet])
      .when({ ...internet, parent: 'p-202' }, asOffice('internet'))
      .thenEvents({ ...ofInternet, data: { ...ofInternet.data, parent: 'p-202' } } as never);
  });
  it.each(['given', 'refused'] as const)('PUB-01 is taken over as it was: %s, once', (answer) => {
    held(consentsStream, [])
      .when(pictures(answer), asOffice('photo'))
      .thenEvents(ofPictures(answer) as never);
    held(consentsStream, [ofPictures(answer)])
      .when(pictures(answer), asOffice('photo'))
      .thenNothing();
    const other = answer === 'given' ? 'refused' : 'given';
    held(consentsStream, [ofPictures(other)])
      .when(pictures(answer), asOffice('photo'))
      .thenEvents(ofPictures(answer) as never);
    held(consentsStream, [ofPictures(answer, 'p-202')])
      .when(pictures(answer), asOffice('photo'))
      .thenEvents(ofPictures(answer) as never);
    held(consentsStream, [ofPictures(answer, 'p-201', { signedOn: '2026-08-24' })])
      .when(pictures(answer), asOffice('photo'))
      .thenEvents(ofPictures(answer) as never);
  });
  it('AGR-11 PUB-01 is refused of nobody, by nobody, without a name, of today, and on no text', () => {
    const on = (changes: object, more: object = {}) =>
      held(consentsStream, []).when(
        { ...internet, ...more },
        asOffice('internet', { facts: { ...facts, ...changes } }),
      );
    on({ person: { ...facts.person, kind: null } }).thenRejected('PersonNotRegistered', 'AGR-11');
    on({ signatory: { kind: null } }).thenRejected('PersonNotRegistered', 'AGR-11');
    on({}, { signedName: '' }).thenRejected('NameRequired', 'AGR-11');
    on({}, { signedOn: '2026-09-01' }).thenRejected('NotFromBefore', 'AGR-11');
    on({}, { templateVersion: 3 }).thenRejected('TemplateNotCurrent', 'AGR-11');
    on({}, { templateVersion: 2 }).thenRejected('OccurredTooEarly', 'AGR-11');
    on({}, { signedOn: '2026-08-19' }).thenRejected('OccurredTooEarly', 'AGR-11');
  });
  it.each(['2026-08-20', '2026-08-31'])('AGR-11 is on a text that could be signed on %s', (signedOn) => {
    held(consentsStream, [])
      .when({ ...internet, signedOn }, asOffice('internet'))
      .thenEvents({ ...ofInternet, data: { ...ofInternet.data, signedOn } } as never);
  });
});

describe('what is put right of an answer on paper', () => {
  const put = (corrects: number, changes: object, more: object = {}) => ({
    corrects,
    changes,
    reason: 'A slip.',
    ...more,
  });
  const onPaper = { method: 'paper' as const, seenBy: 'p-110', recorder: 'p-110' };
  const fromPortal = { method: 'parent-portal' as const, source: 'portal', recorder: 'p-110' };
  const correct = (kind: 'internet' | 'photo', history: readonly { type: string; data: object }[]) => ({
    by: (corrects: number, changes: object, more: object = {}) =>
      held(consentsStream, history).when(
        { type: 'CorrectConsent', ...put(corrects, changes, more) } as never,
        asOffice(kind),
      ),
  });
  const corrected = (corrects: number, changes: object, more: object = {}) =>
    ({ type: 'ConsentCorrected', data: put(corrects, changes, more) }) as never;
  const others = [photoGiven('p-202', onPaper), photoRefused('p-201', onPaper)];

  it('PUB-01 is asked of the rule by which it was entered', () => {
    const original = (
      history: readonly { type: string; data: object }[],
      corrects = 1,
      changes: object = {},
    ) =>
      consentsStream.originalOf(
        { type: 'CorrectConsent', ...put(corrects, changes) } as never,
        fold(consentsStream.decider, history) as never,
      )?.command;
    const signed = { signedName: 'Grace Okoro', signedOn: '2026-09-03' };
    const paperOf = { ...signed, method: 'paper', seenBy: 'p-110' };
    expect(original(others)).toEqual({ type: 'GivePhotoConsent', signatory: 'p-202', ...paperOf });
    expect(original(others, 2, { seenBy: 'p-902' })).toEqual({
      type: 'RefusePhotoConsent',
      signatory: 'p-201',
      ...paperOf,
      seenBy: 'p-902',
    });
    expect(original([given(fromPortal)], 1, { signedOn: '2026-09-02' })).toEqual({
      type: 'GiveParentalConsent',
      parent: 'p-201',
      templateVersion: 2,
      signedName: 'Grace Okoro',
      signedOn: '2026-09-02',
      method: 'parent-portal',
      source: 'portal',
    });
    expect(original([ofInternet])).toEqual(internet);
    expect(original([ofPictures('given')])).toEqual(pictures('given'));
    expect(original([ofPictures('refused')])).toEqual(pictures('refused'));
    expect(original([photoGiven()])).toBeUndefined();
    expect(original([given(onPaper)], 1, { templateVersion: 1 })).toMatchObject({ templateVersion: 1 });
    const name = { type: 'CorrectConsent', ...put(1, {}, { signedName: 'G. Okoro' }) };
    const state = fold(consentsStream.decider, [given(onPaper)]);
    expect(consentsStream.originalOf(name as never, state as never)?.command).toMatchObject({
      signedName: 'G. Okoro',
    });
    expect(consentsStream.originalOf({ ...internet } as never, state as never)).toBeNull();
  });
  it('PUB-01 is of the answer that is named, and of no other', () => {
    const event = corrected(2, { signedOn: '2026-09-02', seenBy: 'p-902' });
    correct('photo', others).by(2, { signedOn: '2026-09-02', seenBy: 'p-902' }).thenEvents(event);
    const state = fold(consentsStream.decider, [...others, event]);
    expect(state.answers).toMatchObject([
      { signatory: 'p-202', on: '2026-09-03', signature: { seenBy: 'p-110' } },
      { signatory: 'p-201', on: '2026-09-02', signature: { seenBy: 'p-902', signedName: 'Grace Okoro' } },
    ]);
  });
  it('AGR-11 may be the text, with the hash of its terms where it is another', () => {
    const history = [given({ ...onPaper, signedOn: '2026-09-01' })];
    const since = { ...facts.person!, roles: [{ role: 'pupil', from: '2026-08-01', until: null, by: 1 }] };
    const parents = facts.person!.parents.map((one) => ({ ...one, from: '2026-08-01' }));
    const context = asOffice('internet', { facts: { ...facts, person: { ...since, parents } } });
    const when = (changes: object, more: object = {}) =>
      held(consentsStream, history).when(
        { type: 'CorrectConsent', ...put(1, changes, more) } as never,
        context,
      );
    when({ templateVersion: 1 }).thenEvents(corrected(1, { templateVersion: 1 }, { termsHash }));
    when({ signedOn: '2026-09-02' }).thenEvents(corrected(1, { signedOn: '2026-09-02' }));
    when({ signedOn: '2026-08-31' }).thenRejected('OccurredTooEarly');
    when({}).thenNothing();
    when({}, { signedName: 'G. Okoro' }).thenEvents(
      corrected(1, {}, { signatory: 'p-201', signedName: 'G. Okoro' }),
    );
    const state = fold(consentsStream.decider, [
      ...history,
      corrected(1, { templateVersion: 1 }, { termsHash, signedName: 'G. Okoro' }),
    ]);
    expect(state.answers[0]?.signature).toMatchObject({
      text: { version: 1, termsHash },
      signedName: 'G. Okoro',
      seenBy: 'p-110',
    });
  });
  it.each([
    ['a text', 'photo', others, { templateVersion: 1 }],
    ['a source', 'photo', others, { source: 'portal', signedOn: '2026-09-02' }],
    ['a witness', 'internet', [given(fromPortal)], { seenBy: 'p-110' }],
    ['a witness', 'internet', [ofInternet], { seenBy: 'p-110' }],
    ['a day of answering', 'photo', [requested()], { signedOn: '2026-09-02' }],
    ['a signature', 'photo', [photoGiven()], { signedOn: '2026-09-02' }],
  ] as const)('PUB-01 AGR-11 refuses %s that the event does not have', (_, kind, history, changes) => {
    correct(kind, history).by(1, changes).thenRejected('CorrectionNotPossible');
  });
  it('PUB-01 moves the day of a request, which then falls due again, and that of no other', () => {
    const fell = (request: number) => ({
      type: 'PhotoConsentAnswerFellDue',
      data: { person: 'u-301', request, answerBy: '2026-09-03' },
    });
    const history = [requested(), fell(1), requested({ joinedBy: 2 }), fell(3)];
    const state = fold(consentsStream.decider, [...history, corrected(3, { answerBy: '2026-09-20' })]);
    expect(state).toMatchObject({ request: { by: 3, answerBy: '2026-09-20' }, fellDue: [1] });
    const other = fold(consentsStream.decider, [...history, corrected(1, { answerBy: '2026-09-20' })]);
    expect(other).toMatchObject({ request: { by: 3, answerBy: '2026-09-03' }, fellDue: [1, 3] });
  });
});

describe('the text that a parent signs', () => {
  const sign = (changes: object) => ({
    type: 'GiveParentalConsent' as const,
    parent: 'p-201',
    templateVersion: 2,
    signedName: 'Grace Okoro',
    ...changes,
  });
  const known = { ...facts.person!, roles: [{ role: 'pupil', from: '2026-08-01', until: null, by: 1 }] };
  const person = { ...known, parents: known.parents.map((one) => ({ ...one, from: '2026-08-01' })) };
  const onPaper = (signedOn: string, templateVersion: number) =>
    held(consentsStream, []).when(
      sign({ method: 'paper', seenBy: 'p-902', signedOn, templateVersion }) as never,
      asOffice('internet', { facts: { ...facts, person } }),
    );
  it('AGR-11 is on paper the one of the day, also one that was replaced since', () => {
    for (const [day, version] of [
      ['2026-08-20', 1],
      ['2026-09-01', 1],
      ['2026-09-01', 2],
    ] as const)
      onPaper(day, version).thenEvents(
        given({
          signedOn: day,
          templateVersion: version,
          termsHash: version === 1 ? termsHash : digest('others'),
          method: 'paper',
          seenBy: 'p-902',
          recorder: 'p-110',
        }) as never,
      );
    for (const [day, version] of [
      ['2026-09-02', 1],
      ['2026-09-01', 9],
    ] as const)
      onPaper(day, version).thenRejected('TemplateNotCurrent', 'AGR-11');
    onPaper('2026-08-19', 1).thenRejected('OccurredTooEarly', 'AGR-11');
    onPaper('2026-08-31', 2).thenRejected('OccurredTooEarly', 'AGR-11');
  });
  it('AGR-11 is the current one for whoever signs logged in, and only what belongs to the way is kept', () => {
    const both = { ...text, versions: text.versions.map((one) => ({ ...one, until: null })) };
    const asked = (templateVersion: number, more: object = {}) =>
      held(consentsStream, []).when(
        sign({ method: 'log-in', templateVersion, ...more }) as never,
        asOffice('internet', {
          facts: { ...facts, text: both },
          actor: { person: 'p-201', roles: ['parent'] },
        }),
      );
    asked(1).thenRejected('TemplateNotCurrent');
    asked(2, { seenBy: 'p-902', source: 'portal' }).thenEvents(given() as never);
  });
});

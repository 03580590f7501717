import { describe, expect, it } from 'vitest';
import { helpRequestsStream as stream } from '../../../../../domain/streams/help-requests/stream.ts';
import { contextOf, given } from '../../../../support/scenario.ts';

const context = contextOf({ settings: null, facts: {} });
const it1 = { ...context, actor: { person: 'p-110', roles: ['it-support'] } };
const words = 'sealed';
const asked = (type: string, data: object = {}) => ({ type, data: { asker: 'p-401', words, ...data } });
const error = asked('AccessInErrorReported', { person: 'p-402' });
const back = { type: 'AccessInErrorCorrected', data: { takenBackOn: '2026-09-02', words } };
const correct = (corrects: number, changes: object, more: object = {}) =>
  ({ type: 'CorrectHelpRequest', corrects, changes, reason: 'A slip.', ...more }) as const;
const corrected = (corrects: number, changes: object, more: object = {}) => ({
  type: 'HelpRequestCorrected' as const,
  data: { corrects, changes, reason: 'A slip.', ...more },
});

const cases = [
  [asked('PolicyQueryRaised'), { asker: 'p-201' }],
  [asked('AccessChangeRequested', { person: 'p-401' }), { person: 'p-403' }],
  [error, { person: 'p-403' }],
  [asked('DeviceSecurityConcernRaised', { device: null }), { device: 'lis-lt-015' }],
  [asked('TechnologyConcernReported'), { asker: 'p-402' }],
  [
    asked('EmailReceivedInErrorReported', { receivedOn: '2026-09-02', isConfidential: false }),
    { receivedOn: '2026-09-01', isConfidential: true },
  ],
] as const;

const settled = [
  [
    asked('AccessChangeRequested', { person: 'p-401' }),
    'AccessChangeRequestClosed',
    { outcome: 'changed' },
    { outcome: 'declined' },
  ],
  [error, 'AccessInErrorCorrected', { takenBackOn: '2026-09-02' }, { takenBackOn: '2026-09-01' }],
] as const;

const texts = [
  [asked('PolicyQueryRaised', { asker: 'p-201' }), 'PolicyQueryAnswered'],
  [asked('DeviceSecurityConcernRaised', { device: null }), 'DeviceSecurityAdviceGiven'],
  [asked('TechnologyConcernReported'), 'TechnologyConcernResolved'],
] as const;

describe('a slip in a request for help', () => {
  it.each(cases)('POL-10 ACC-04 ACC-05 EML-04 is put right in what was asked: %o', (event, changes) => {
    given(stream, [event])
      .when(correct(1, changes) as never, it1)
      .thenEvents(corrected(1, changes) as never);
    expect(given(stream, [event, corrected(1, changes)]).state).toMatchObject({ asked: changes });
    const same = Object.fromEntries(Object.keys(changes).map((key) => [key, Reflect.get(event.data, key)]));
    if (!Object.values(same).includes(null))
      given(stream, [event])
        .when(correct(1, same) as never, it1)
        .thenNothing();
  });

  it.each(settled)('ACC-04 ACC-05 is put right in what settled it: %o', (event, type, data, changes) => {
    const step = { type, data: { ...data, words } };
    given(stream, [event, step])
      .when(correct(2, changes) as never, it1)
      .thenEvents(corrected(2, changes) as never);
    const { state } = given(stream, [event, step, corrected(2, changes)]);
    const [value] = Object.values(changes);
    expect(JSON.stringify(state)).toContain(`"${value}"`);
    expect(state.status).toBe('settled');
  });

  it.each(texts)('POL-10 DEV-05 DEV-06 is put right in its words: %o', (event, type) => {
    const answer = { type, data: { words } };
    const right = correct(2, {}, { words: 'In other words.' });
    const { type: _, ...data } = right;
    given(stream, [event, answer])
      .when(right as never, it1)
      .thenEvents({ type: 'HelpRequestCorrected', data } as never);
    const { state } = given(stream, [event, answer, { type: 'HelpRequestCorrected', data }]);
    expect(state).toMatchObject({ steps: [{ words: 'In other words.' }] });
  });

  it('POL-10 ACC-05 is put right in the words of what was asked, and what settled it stays as it was', () => {
    const text = { words: 'In other words.' };
    given(stream, [error, back])
      .when(correct(1, {}, text) as never, it1)
      .thenEvents(corrected(1, {}, text) as never);
    expect(given(stream, [error, back, corrected(1, {}, text)]).state).toMatchObject({
      asked: { person: 'p-402', ...text },
      steps: [{ on: '2026-09-02', words }],
    });
    expect(given(stream, [error, back, corrected(2, {}, text)]).state).toMatchObject({
      asked: { words },
      steps: [text],
    });
    expect(given(stream, [error, corrected(1, { person: 'p-403' })]).state).toMatchObject({
      asked: { person: 'p-403', words },
    });
  });

  it('EML-04 is put right in the days of its two steps, which have no words', () => {
    const mail = asked('EmailReceivedInErrorReported', { receivedOn: '2026-09-01', isConfidential: true });
    const history = [
      mail,
      { type: 'SenderInformed', data: { on: '2026-09-02' } },
      { type: 'EmailReceivedInErrorDeleted', data: { on: '2026-09-02' } },
    ];
    for (const number of [2, 3]) {
      const changes = { on: '2026-09-01' };
      given(stream, history)
        .when(correct(number, changes) as never, it1)
        .thenEvents(corrected(number, changes) as never);
      given(stream, history)
        .when(correct(number, {}, { words: 'Said.' }) as never, it1)
        .thenRejected('CorrectionNotPossible');
    }
  });

  it('ACC-04 ACC-05 goes by the rule of the original, and by what the event has', () => {
    const own = { ...context, actor: { person: 'p-402', roles: ['it-support'] } };
    given(stream, [error, back])
      .when(correct(2, { takenBackOn: '2026-09-01' }) as never, own)
      .thenRejected('OwnAccess', 'ACC-05');
    const nobody = { ...it1, facts: { people: [{ kind: null }] } };
    given(stream, [error])
      .when(correct(1, { person: 'p-9' }) as never, nobody)
      .thenRejected('PersonNotKnown');
    for (const wrong of [correct(1, { device: 'd-1' }), correct(2, { person: 'p-1' }), correct(3, {})])
      given(stream, [error, back])
        .when(wrong as never, it1)
        .thenRejected('CorrectionNotPossible');
    given(stream, [])
      .when(correct(1, {}) as never, it1)
      .thenRejected('CorrectionNotPossible');
  });
});

import { describe, expect, it } from 'vitest';
import { disclosuresStream as stream } from '../../../../../domain/streams/disclosures/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { answered, context, data, declined, disclosed, received, sentBy, words } from './histories.ts';

const disclose = { type: 'DiscloseData' as const, ...data, basis: 'law' as const, words };
const law = 'children-act-1989';

describe('data that is given away', () => {
  it('DPR-02 is on record with the law that allowed it, and what was not given with the reasons', () => {
    given(stream, [])
      .when({ ...disclose, law }, context)
      .thenEvents(disclosed);
    given(stream, [])
      .when({ type: 'DeclineDisclosure', ...data, words }, context)
      .thenEvents(declined);
    given(stream, [])
      .when({ ...disclose, basis: 'best-interests' }, context)
      .thenEvents({ ...disclosed, data: { ...disclosed.data, basis: 'best-interests', law: null } });
  });

  it('DPR-02 names a law where one allowed it, and there alone', () => {
    given(stream, []).when(disclose, context).thenRejected('LawRequired', 'DPR-02');
    given(stream, [])
      .when({ ...disclose, basis: 'best-interests', law }, context)
      .thenRejected('LawRequired', 'DPR-02');
  });

  it('DPR-02 is recorded once, of people of the school, and not ahead', () => {
    given(stream, [disclosed])
      .when({ ...disclose, law }, context)
      .thenRejected('AlreadyRecorded');
    const facts = { people: [{ kind: 'pupil' }, { kind: null }] };
    given(stream, [])
      .when({ ...disclose, law }, { ...context, facts })
      .thenRejected('PersonNotKnown');
    given(stream, [])
      .when({ ...disclose, law, on: '2026-09-04' }, context)
      .thenRejected('OccurredInFuture' as never);
    expect(stream.factNeeds({ ...disclose, law, about: ['u-1', 'u-1'] }, 'di-1')).toEqual({
      people: [{ stream: 'people', id: 'u-1' }],
    });
    expect(stream.factNeeds({ ...disclose, law, about: [] }, 'di-1')).toEqual({});
  });
});

describe('files that leave by mail', () => {
  const send = { type: 'RecordSecureEmail' as const, ...data };
  const settings = { secureMeans: ['encrypted' as const] };

  it('EML-03 flags what left by a way that the policy does not have', () => {
    for (const means of ['link', 'open'] as const)
      given(stream, [])
        .when({ ...send, means }, { ...context, settings })
        .thenEvents(sentBy(means, true));
    given(stream, [])
      .when({ ...send, means: 'encrypted' }, { ...context, settings })
      .thenEvents(sentBy('encrypted'));
    given(stream, [])
      .when({ ...send, means: 'open' }, context)
      .thenEvents(sentBy('open'));
  });
});

describe('correcting what was given or asked for', () => {
  const correct = (corrects: number, changes: object, more: object = {}) =>
    ({ type: 'CorrectDisclosure', corrects, changes, reason: words, ...more }) as never;
  const corrected = (corrects: number, changes: object, more: object = {}) =>
    ({ type: 'DisclosureCorrected', data: { corrects, changes, reason: words, ...more } }) as never;

  it('DPR-02 DPR-05 puts right each event in what it says', () => {
    for (const [history, corrects, changes] of [
      [[disclosed], 1, { recipient: 'inspectorate', about: [], basis: 'best-interests', law: null }],
      [[sentBy('link')], 1, { kinds: ['health'] }],
      [[received, answered], 2, { outcome: 'refused' }],
    ] as const)
      given(stream, history)
        .when(correct(corrects, changes), context)
        .thenEvents(corrected(corrects, changes));
    const state = given(stream, [disclosed, corrected(1, { recipient: 'inspectorate' })]).state;
    expect(state).toMatchObject({ given: { recipient: 'inspectorate', law } });
    expect(given(stream, [received, answered, corrected(2, { outcome: 'refused' })]).state).toMatchObject({
      status: 'answered',
      request: { answered: { outcome: 'refused' } },
    });
  });

  it('DPR-02 DPR-05 refuses what the event does not have, and a law that is missing', () => {
    for (const [history, command] of [
      [[declined], correct(1, { basis: 'law' })],
      [[sentBy('link')], correct(1, {}, { words })],
      [[received], correct(1, { recipient: 'inspectorate' })],
      [[], correct(1, {})],
    ] as const)
      given(stream, history).when(command, context).thenRejected('CorrectionNotPossible');
    given(stream, [disclosed])
      .when(correct(1, { law: null }), context)
      .thenRejected('LawRequired', 'DPR-02');
    given(stream, [disclosed]).when(correct(1, { law }), context).thenNothing();
    given(stream, [disclosed])
      .when(correct(1, { about: ['u-9'] }), { ...context, facts: { people: [{ kind: null }] } })
      .thenRejected('PersonNotKnown');
  });
});

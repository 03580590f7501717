import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { templates } from '../../../../../domain/streams/agreement-templates/offers.ts';
import { agreementTemplatesStream } from '../../../../../domain/streams/agreement-templates/stream.ts';
import { hashTerms } from '../../../../../domain/streams/agreement-templates/terms-hash.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

const terms = [{ kind: 'term' as const, text: 'I keep pictures to myself.' }];
const termsHash = hashTerms(terms, digest);
const settings = { audiences: ['parent' as const] };
const context = contextOf({ settings, facts: {} }, { streamId: 'parent' });
const published = (version: number, replaces?: number) => ({
  type: 'AgreementTemplatePublished' as const,
  data: {
    audience: 'parent' as const,
    version,
    title: 'Parents and carers',
    policyVersion: 1,
    terms,
    termsHash,
    publishedOn: '2026-09-03',
    takenOver: null,
    ...(replaces === undefined ? {} : { replaces }),
  },
});
const withdrawn = (version: number) => ({
  type: 'AgreementTemplateWithdrawn' as const,
  data: { audience: 'parent' as const, version, reason: 'sealed' },
});
const publish = (version: number, changes: object = {}) => ({
  type: 'PublishTemplate' as const,
  version,
  title: 'Parents and carers',
  policyVersion: 1,
  terms,
  ...changes,
});
const withdraw = (version: number) => ({ type: 'WithdrawTemplate' as const, version, reason: 'A slip.' });
const otherTerms = [{ kind: 'consent' as const, text: 'My child may go online.' }];

describe('publishing an agreement', () => {
  it('AGR-13 publishes the first version with the hash of its terms', () => {
    given(agreementTemplatesStream, []).when(publish(0), context).thenEvents(published(0));
  });
  it('AGR-13 publishes the next version', () => {
    given(agreementTemplatesStream, [published(0), withdrawn(0)])
      .when(publish(1), context)
      .thenEvents(published(1, 0));
  });
  it('AGR-13 does nothing when the same version with the same terms is published again', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(publish(1), context)
      .thenNothing();
  });
  it('AGR-13 refuses other terms under a published version', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(publish(1, { terms: otherTerms }), context)
      .thenRejected('TemplateVersionTaken', 'AGR-13');
  });
  it('AGR-13 refuses a version that leaves a gap', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(publish(3, { terms: otherTerms }), context)
      .thenRejected('TemplateVersionNotNext');
  });
  it('AGR-13 refuses a template of a policy version that is not in force', () => {
    given(agreementTemplatesStream, [])
      .when(publish(1), { ...context, policyVersion: null })
      .thenRejected('PolicyNotInForce');
  });
  it.each([{ audiences: null }, { audiences: ['staff' as const] }])(
    'AGR-01 refuses an audience that does not sign at this school',
    (other) => {
      given(agreementTemplatesStream, [])
        .when(publish(1), { ...context, settings: other })
        .thenRejected('AudienceNotInUse', 'AGR-01');
    },
  );
});

describe('who hears of a new version', () => {
  const tell = (audience: string, replaces?: number) => {
    const { type, data } = published(2, replaces);
    const event = { type, data: { ...data, audience }, streamId: audience, actor: 'p-900' };
    return agreementTemplatesStream.notices(event as never, noticeSettings({}));
  };
  it.each([
    ['staff', [{ role: 'staff' }]],
    ['volunteer', [{ role: 'volunteer' }, { role: 'pta-member' }]],
    ['pupil-ks2', [{ role: 'parent' }]],
  ])('AGR-13 tells holders of the earlier one: %s', (audience, recipients) => {
    expect(tell(audience, 1)[0]?.recipients).toEqual(recipients);
  });
  it('AGR-13 tells nobody of a first version, nor of what visitors sign', () => {
    expect(tell('staff')).toEqual([]);
    expect(tell('visitor', 1)).toEqual([]);
  });
});

describe('withdrawing an agreement', () => {
  it('AGR-13 withdraws a published version', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(withdraw(1), context)
      .thenEvents({
        type: 'AgreementTemplateWithdrawn',
        data: { audience: 'parent', version: 1, reason: 'A slip.' },
      });
  });
  it('AGR-13 does nothing when the version is withdrawn already', () => {
    given(agreementTemplatesStream, [published(1), withdrawn(1)])
      .when(withdraw(1), context)
      .thenNothing();
  });
  it('AGR-13 refuses a version that was never published', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(withdraw(2), context)
      .thenRejected('TemplateNotPublished');
  });
  it('AGR-01 refuses an audience that does not sign at this school', () => {
    given(agreementTemplatesStream, [])
      .when(withdraw(1), { ...context, streamId: 'staff' })
      .thenRejected('AudienceNotInUse');
  });
});

describe('correcting an agreement', () => {
  const correct = (corrects: number) => ({
    type: 'CorrectTemplate' as const,
    corrects,
    changes: { title: 'Families' },
    reason: 'A slip.',
  });
  it('AGR-13 corrects the title of a published version', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(correct(1), context)
      .thenEvents({
        type: 'AgreementTemplateCorrected',
        data: { corrects: 1, changes: { title: 'Families' }, reason: 'A slip.' },
      });
  });
  it.each([2, 3])('AGR-13 refuses to correct what is no publication', (corrects) => {
    given(agreementTemplatesStream, [published(1), withdrawn(1)])
      .when(correct(corrects), context)
      .thenRejected('CorrectionNotPossible');
  });
  it('AGR-13 shows the corrected title and leaves the other versions alone', () => {
    const corrected = {
      type: 'AgreementTemplateCorrected',
      data: { corrects: 2, changes: { title: 'Families' }, reason: 'sealed' },
    };
    expect(fold(agreementTemplatesStream.decider, [published(1), published(2), corrected])).toMatchObject({
      status: 'current',
      versions: [{ title: 'Parents and carers' }, { title: 'Families' }],
      events: 3,
    });
  });
  it('AGR-13 keeps the title when the correction names another field', () => {
    const corrected = {
      type: 'AgreementTemplateCorrected',
      data: { corrects: 1, changes: {}, reason: 'sealed' },
    };
    expect(fold(agreementTemplatesStream.decider, [published(1), corrected])).toMatchObject({
      versions: [{ title: 'Parents and carers' }],
    });
  });
});

describe('a version from before the school kept its book here', () => {
  const takeOver = (version: number, publishedOn: string) => ({
    type: 'TakeOverTemplate' as const,
    version,
    title: 'Parents and carers',
    policyVersion: 0,
    terms: otherTerms,
    publishedOn,
    source: 'folder-2024',
  });
  const takenOver = (version: number, publishedOn: string) => ({
    type: 'AgreementTemplatePublished' as const,
    data: {
      audience: 'parent' as const,
      version,
      title: 'Parents and carers',
      policyVersion: 0,
      terms: otherTerms,
      termsHash: hashTerms(otherTerms, digest),
      publishedOn,
      takenOver: { source: 'folder-2024', by: 'p-900' },
    },
  });
  it('AGR-13 is taken over with its own day, by whom and from what', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(takeOver(0, '2024-09-04'), context)
      .thenEvents(takenOver(0, '2024-09-04'));
  });
  it('AGR-13 does not become the one to be signed', () => {
    const state = fold(agreementTemplatesStream.decider, [published(1), takenOver(0, '2024-09-04')]);
    expect(templates(state)).toMatchObject({
      current: { version: 1 },
      versions: [
        { version: 0, from: '2024-09-04', until: '2026-09-03' },
        { version: 1, from: '2026-09-03', until: null },
      ],
    });
    expect(state).toMatchObject({ terms });
  });
  it('AGR-13 is refused of a day since then, of the future, and where a later version would be the older one', () => {
    given(agreementTemplatesStream, [published(1)])
      .when(takeOver(0, '2026-09-01'), context)
      .thenRejected('NotFromBefore', 'AGR-13');
    given(agreementTemplatesStream, [published(1)])
      .when(takeOver(0, '2026-09-04'), context)
      .thenRejected('OccurredInFuture', 'AGR-13');
    given(agreementTemplatesStream, [published(1), takenOver(0, '2024-09-04')])
      .when(takeOver(-1, '2025-09-04'), context)
      .thenRejected('TemplateNotInOrder');
  });
  it('AGR-13 is corrected in its day under the same rule, and one published here is not', () => {
    const history = [published(1), takenOver(0, '2024-09-04')];
    const correct = (corrects: number, publishedOn: string) => ({
      type: 'CorrectTemplate' as const,
      corrects,
      changes: { publishedOn },
      reason: 'A slip.',
    });
    given(agreementTemplatesStream, history)
      .when(correct(2, '2024-09-03'), context)
      .thenEvents({
        type: 'AgreementTemplateCorrected',
        data: { corrects: 2, changes: { publishedOn: '2024-09-03' }, reason: 'A slip.' },
      });
    given(agreementTemplatesStream, history)
      .when(correct(2, '2026-09-02'), context)
      .thenRejected('NotFromBefore');
    given(agreementTemplatesStream, history)
      .when(correct(1, '2024-09-03'), context)
      .thenRejected('NotFromBefore');
  });
});

describe('the version to be signed', () => {
  const current = (history: readonly { type: string; data: object }[]) =>
    templates(fold(agreementTemplatesStream.decider, history)).current;
  it('AGR-13 is none before publication, nor after a withdrawal that came first', () => {
    expect(current([])).toBeNull();
    expect(current([withdrawn(1)])).toBeNull();
  });
  it('AGR-13 is the newest version, unless that was withdrawn, whatever was published and withdrawn before', () => {
    const step = fc.record({ publishes: fc.boolean(), withdraws: fc.nat({ max: 6 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let newest = 0;
        const gone = new Set<number>();
        const history = steps.map(({ publishes, withdraws }) => {
          if (publishes) return published(++newest);
          if (withdraws <= newest) gone.add(withdraws);
          return withdrawn(withdraws);
        });
        expect(current(history)).toEqual(
          newest === 0 || gone.has(newest) ? null : { version: newest, termsHash },
        );
      }),
    );
  });
});

describe('settings', () => {
  it('AGR-01 reads the audiences that sign from the policy', () => {
    expect(
      agreementTemplatesStream.settings({ agreements: { audiences: ['staff', 'robots', 'parent'] } }),
    ).toEqual({
      audiences: ['staff', 'parent'],
    });
    expect(agreementTemplatesStream.settings({})).toEqual({ audiences: null });
    expect(
      agreementTemplatesStream.factNeeds(
        { type: 'WithdrawTemplate', version: 1, reason: 'A slip.' },
        'parent',
      ),
    ).toEqual({});
  });
});

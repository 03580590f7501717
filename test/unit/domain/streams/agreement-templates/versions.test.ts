import { describe, expect, it } from 'vitest';
import { templates } from '../../../../../domain/streams/agreement-templates/offers.ts';
import { agreementTemplatesStream } from '../../../../../domain/streams/agreement-templates/stream.ts';
import { hashTerms } from '../../../../../domain/streams/agreement-templates/terms-hash.ts';
import { contextOf, digest, fold, given } from '../../../../support/scenario.ts';

/** Versions beside one another: taken over in any order, put right one at a time. */
type Term = { readonly kind: 'term' | 'prohibition' | 'undertaking' | 'consent'; readonly text: string };
const terms: readonly Term[] = [{ kind: 'term', text: 'I keep pictures to myself.' }];
const context = contextOf(
  { settings: { audiences: ['parent' as const] }, facts: {} },
  { streamId: 'parent', policyVersion: 2 },
);
const text = (version: number, publishedOn: string, of: readonly Term[] = terms) => ({
  version,
  title: `Version ${version}`,
  policyVersion: 1,
  terms: [...of],
  publishedOn,
});
const published = (version: number, publishedOn: string, source: string | null = 'folder', of = terms) => ({
  type: 'AgreementTemplatePublished' as const,
  data: {
    audience: 'parent' as const,
    ...text(version, publishedOn, of),
    termsHash: hashTerms(of, digest),
    takenOver: source === null ? null : { source, by: 'p-900' },
  },
});
const takeOver = (version: number, publishedOn: string, of: readonly Term[] = terms) =>
  ({ type: 'TakeOverTemplate', ...text(version, publishedOn, of), source: 'folder' }) as never;
const put = (corrects: number, changes: object) => ({ corrects, changes, reason: 'A slip.' });
const correct = (corrects: number, changes: object) =>
  ({ type: 'CorrectTemplate', ...put(corrects, changes) }) as never;
const corrected = (corrects: number, changes: object) =>
  ({ type: 'AgreementTemplateCorrected', data: put(corrects, changes) }) as never;
const history = [published(3, '2026-09-01', null), published(1, '2024-09-01'), published(-1, '2022-09-01')];
const when = (command: never, changes: object = {}) =>
  given(agreementTemplatesStream, history).when(command, { ...context, ...changes });
const stateOf = (...events: readonly { type: string; data: object }[]) =>
  fold(agreementTemplatesStream.decider, events);

describe('a text from before the school kept its book here', () => {
  it('AGR-13 is taken over once, and under a number that is free', () => {
    when(takeOver(1, '2024-09-01')).thenNothing();
    when(takeOver(1, '2024-09-01', [{ kind: 'consent', text: 'Yes.' }])).thenRejected('TemplateVersionTaken');
  });
  it.each(['2022-09-01', '2023-09-01', '2024-09-01'])('AGR-13 fits between those around it: on %s', (day) => {
    when(takeOver(0, day)).thenEvents(published(0, day));
  });
  it.each(['2022-08-31', '2024-09-02'])('AGR-13 refuses a day out of order: %s', (day) => {
    when(takeOver(0, day)).thenRejected('TemplateNotInOrder', 'AGR-13');
  });
  it('AGR-13 stands where its number belongs, and the newest is the one to be signed', () => {
    const state = stateOf(...history);
    expect(templates(state)).toMatchObject({
      current: { version: 3 },
      versions: [
        { version: -1, from: '2022-09-01', until: '2024-09-01' },
        { version: 1, from: '2024-09-01', until: '2026-09-01' },
        { version: 3, from: '2026-09-01', until: null },
      ],
      text: { title: 'Version 3' },
    });
    expect(stateOf(published(1, '2024-09-01'))).toMatchObject({
      status: 'current',
      versions: [{ publishedBy: 1 }],
    });
  });
  it('AGR-13 came of no command that a proposed policy could be asked of', () => {
    const { commandOf } = agreementTemplatesStream;
    expect(commandOf(history[1] as never)).toBeNull();
    expect(commandOf({ type: 'AgreementTemplateWithdrawn', data: { takenOver: null } } as never)).toBeNull();
    expect(commandOf(history[0] as never)).toMatchObject({ type: 'PublishTemplate', version: 3 });
  });
});

describe('a version that is put right', () => {
  it('AGR-13 belongs to a policy that is in force', () => {
    when(correct(1, { policyVersion: 2 })).thenEvents(corrected(1, { policyVersion: 2 }));
    when(correct(1, { policyVersion: 3 })).thenRejected('PolicyNotInForce', 'AGR-13');
    when(correct(1, { policyVersion: 1 }), { policyVersion: null }).thenRejected('PolicyNotInForce');
    when(correct(1, { title: 'Parents' }), { policyVersion: null }).thenEvents(
      corrected(1, { title: 'Parents' }),
    );
    expect(stateOf(...history, corrected(1, { policyVersion: 2 }))).toMatchObject({
      versions: [{ policyVersion: 1 }, { policyVersion: 1 }, { policyVersion: 2, title: 'Version 3' }],
    });
    expect(stateOf(...history, corrected(2, { title: 'Parents' }))).toMatchObject({
      versions: [{ title: 'Version -1' }, { title: 'Parents', policyVersion: 1 }, { title: 'Version 3' }],
    });
  });
  it('AGR-13 has its day moved between those around it, where it is from before', () => {
    const day = (corrects: number, publishedOn: string) => when(correct(corrects, { publishedOn }));
    day(2, '2022-09-01').thenEvents(corrected(2, { publishedOn: '2022-09-01' }));
    day(2, '2025-09-01').thenEvents(corrected(2, { publishedOn: '2025-09-01' }));
    day(2, '2022-08-31').thenRejected('TemplateNotInOrder');
    day(3, '2024-09-02').thenRejected('TemplateNotInOrder');
    day(2, '2026-09-01').thenRejected('NotFromBefore');
    day(1, '2025-09-01').thenRejected('NotFromBefore');
    day(9, '2025-09-01').thenRejected('CorrectionNotPossible');
  });
});

describe('a version that is withdrawn', () => {
  const withdrawn = (version: number, occurredAt: string) => ({
    type: 'AgreementTemplateWithdrawn',
    data: { audience: 'parent', version, reason: 'sealed' },
    occurredAt,
  });
  it('AGR-13 ends on that day or with the next one, whichever comes first', () => {
    const ends = (version: number, at: string) =>
      templates(stateOf(...history, withdrawn(version, at))).versions.map(({ until }) => until);
    expect(ends(1, '2025-01-07T09:00:00.000Z')).toEqual(['2024-09-01', '2025-01-07', null]);
    expect(ends(1, '2026-12-01T09:00:00.000Z')).toEqual(['2024-09-01', '2026-09-01', null]);
    expect(ends(3, '2026-12-01T09:00:00.000Z')).toEqual(['2024-09-01', '2026-09-01', '2026-12-01']);
  });
  it('AGR-13 leaves nothing to be signed where it was the newest', () => {
    const [last, other] = [3, 1].map((one) =>
      stateOf(...history, withdrawn(one, '2026-12-01T09:00:00.000Z')),
    );
    expect([last?.status, other?.status]).toEqual(['withdrawn', 'current']);
    expect(templates(last!)).toMatchObject({ current: null, text: null });
    expect(stateOf(withdrawn(1, '2026-12-01T09:00:00.000Z'))).toEqual({ status: 'unpublished', events: 1 });
    expect(templates(agreementTemplatesStream.initialState)).toEqual({
      current: null,
      versions: [],
      text: null,
    });
  });
  it('AGR-13 shows terms of one kind together, under what is read before them', () => {
    const of: readonly Term[] = [
      { kind: 'term', text: 'Be kind.' },
      { kind: 'prohibition', text: 'share.' },
      { kind: 'prohibition', text: 'shout.' },
      { kind: 'consent', text: 'Online.' },
      { kind: 'prohibition', text: 'hide.' },
    ];
    const parts = templates(stateOf(published(1, '2026-09-01', null, of))).text?.parts;
    expect(parts?.map(({ lines }) => lines)).toEqual([
      ['Be kind.'],
      ['share.', 'shout.'],
      ['Online.'],
      ['hide.'],
    ]);
    expect(parts?.map(({ heading }) => heading === null)).toEqual([true, false, false, false]);
  });
});

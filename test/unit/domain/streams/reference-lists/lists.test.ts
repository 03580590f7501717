import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { citedEntry, editionAt, isInForceOn } from '../../../../../domain/kernel/reference-list.ts';
import { referenceList } from '../../../../../domain/streams/reference-lists/offers.ts';
import { referenceListsStream as lists } from '../../../../../domain/streams/reference-lists/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import { contextFor, guide, helpline, linked, now, published, said, soonest } from './histories.ts';

const resources = contextFor('parent-resources');
const publish = (edition: string, changes: object = {}) => ({
  type: 'PublishEdition' as const,
  ...said(edition),
  entries: [helpline],
  ...changes,
});
const first = published('parent-resources', '2026', '2026-09-01T08:00:00.000Z', [helpline]);
const second = published('parent-resources', '2027', '2026-09-04T08:00:00.000Z', [helpline, guide]);
const listOf = (...history: Parameters<typeof fold>[1]) => referenceList(fold(lists.decider, history));

describe('an edition of a list', () => {
  it('POL-12 takes effect at once where it is the first, or has done so before it was entered', () => {
    given(lists, [])
      .when(publish('2026'), resources)
      .thenEvents(published('parent-resources', '2026', now, [helpline]) as never);
    given(lists, [])
      .when(publish('2026', { effectiveFrom: '2026-07-01T08:00:00.000Z' }), resources)
      .thenEvents(published('parent-resources', '2026', '2026-07-01T08:00:00.000Z', [helpline]) as never);
  });
  it('POL-12 takes effect five minutes ahead at the earliest where there is one already', () => {
    given(lists, [first])
      .when(publish('2027'), resources)
      .thenEvents(published('parent-resources', '2027', soonest, [helpline]) as never);
    given(lists, [first])
      .when(publish('2027', { effectiveFrom: '2026-09-03T08:34:59.999Z' }), resources)
      .thenRejected('EffectiveFromTooSoon', 'POL-08');
  });
  it('POL-12 never changes: published again it does nothing, and otherwise is refused', () => {
    given(lists, [first]).when(publish('2026'), resources).thenNothing();
    given(lists, [first])
      .when(publish('2026', { entries: [guide] }), resources)
      .thenRejected('EditionTaken');
  });
  it('POL-12 takes effect after all that were published before it', () => {
    given(lists, [first, second])
      .when(publish('2028', { effectiveFrom: '2026-09-04T08:00:00.000Z' }), resources)
      .thenRejected('EditionsNotInOrder');
  });
  it.each([
    ['linked-policies', publish('2026')],
    ['guidance.keeping-safe', publish('2026')],
    ['unacceptable-use', publish('2026')],
  ] as const)('POL-09 of the list %s is published by the command of that list alone', (list, command) => {
    given(lists, []).when(command, contextFor(list)).thenRejected('ListOfAnotherKind');
  });
  it('UNA-01 of unacceptable uses is amended where the policy has such a list, and nowhere else', () => {
    const entries = [{ id: 'harassment', title: 'Harassing somebody', outsideSchool: true }];
    const amend = { type: 'AmendUnacceptableUseList' as const, ...said(), entries };
    given(lists, [])
      .when(amend, contextFor('unacceptable-use'))
      .thenEvents({
        type: 'UnacceptableUseListAmended',
        data: { list: 'unacceptable-use', ...said(), effectiveFrom: now, entries },
      });
    given(lists, [])
      .when(amend, contextFor('unacceptable-use', { settings: { unacceptableUse: null, strands: null } }))
      .thenRejected('ProcessNotInUse', 'UNA-01');
  });
});

describe('what decisions cite', () => {
  const list = listOf(first, second);
  const entry = { edition: '2026', entry: 'helpline' };
  it('UNA-01 is an entry of the edition in force on a day', () => {
    expect(citedEntry(list, entry, '2026-09-03')).toEqual(helpline);
    expect(citedEntry(list, entry, '2026-08-31')).toBeNull();
    expect(citedEntry(list, { edition: '2026', entry: 'guide' }, '2026-09-03')).toBeNull();
    expect(citedEntry(list, { edition: '2027', entry: 'guide' }, '2026-09-03')).toBeNull();
    expect(citedEntry(undefined, entry, '2026-09-03')).toBeNull();
  });
  it('UNA-01 is of either edition on the day on which one follows the other', () => {
    expect(['2026', '2027'].map((name) => isInForceOn(list, name, '2026-09-04'))).toEqual([true, true]);
    expect(['2026', '2027'].map((name) => isInForceOn(list, name, '2026-09-05'))).toEqual([false, true]);
  });
  it('UNA-01 is of the edition before, from the instant on at which one is withdrawn', () => {
    const withdrawn = {
      type: 'EditionWithdrawn',
      data: {
        list: 'parent-resources',
        edition: '2027',
        effectiveFrom: '2026-09-10T08:00:00.000Z',
        reason: 'x',
      },
    };
    const after = listOf(first, second, withdrawn);
    expect(editionAt(after, '2026-09-10T07:59:59.999Z')?.edition).toBe('2027');
    expect(editionAt(after, '2026-09-10T08:00:00.000Z')?.edition).toBe('2026');
    expect(editionAt({ editions: [] }, now)).toBeNull();
  });
  it('POL-09 is read without a condition on the append, since it changes ahead only', () => {
    expect(lists.changesAhead).toBe(true);
  });
});

describe('withdrawing an edition', () => {
  const withdraw = (changes: object = {}) => ({
    type: 'WithdrawEdition' as const,
    edition: '2026',
    reason: 'A link leads elsewhere.',
    ...changes,
  });
  const data = { list: 'parent-resources', edition: '2026', reason: 'A link leads elsewhere.' };
  it('POL-12 takes effect five minutes ahead at the earliest', () => {
    given(lists, [first])
      .when(withdraw(), resources)
      .thenEvents({ type: 'EditionWithdrawn', data: { ...data, effectiveFrom: soonest } });
    given(lists, [first])
      .when(withdraw({ effectiveFrom: now }), resources)
      .thenRejected('EffectiveFromTooSoon');
  });
  it('POL-12 does nothing the second time, and is refused for what was never published', () => {
    const withdrawn = { type: 'EditionWithdrawn' as const, data: { ...data, effectiveFrom: soonest } };
    given(lists, [first, withdrawn]).when(withdraw(), resources).thenNothing();
    given(lists, []).when(withdraw(), resources).thenRejected('EditionNotPublished');
  });
});

describe('lists that grow entry by entry', () => {
  const policies = contextFor('linked-policies');
  const link = (edition: string, ...names: string[]) => ({
    type: 'LinkPolicies' as const,
    ...said(edition),
    policies: names.map((policy) => ({ policy, title: `The ${policy} policy` })),
  });
  it('POL-09 link several policies at once, as one edition', () => {
    given(lists, [])
      .when(link('1', 'behaviour', 'complaints'), policies)
      .thenEvents(linked('behaviour', '1', now), linked('complaints', '1', now));
    given(lists, [linked('behaviour', '1', now), linked('complaints', '1', now)])
      .when(link('1', 'behaviour', 'complaints'), policies)
      .thenNothing();
    given(lists, [linked('behaviour', '1', now)])
      .when(link('1', 'complaints'), policies)
      .thenRejected('EditionTaken');
  });
  it('POL-09 keep what was linked before, each policy once', () => {
    const { editions } = listOf(
      linked('behaviour', '1', now),
      linked('complaints', '1', now),
      linked('behaviour', '2', '2026-09-03T09:00:00.000Z'),
      linked('conduct', '2', '2026-09-03T09:00:00.000Z'),
    );
    expect(editions.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
      ['behaviour', 'complaints'],
      ['complaints', 'behaviour', 'conduct'],
    ]);
  });
  it('DPR-04 say how long records of a kind are kept', () => {
    const period = {
      category: 'agreements',
      title: 'Agreements',
      keptFor: { count: 6, unit: 'years' },
    } as const;
    const event = {
      type: 'RetentionPeriodSet' as const,
      data: { list: 'retention-periods', ...said(), effectiveFrom: now, ...period },
    };
    given(lists, [])
      .when({ type: 'SetRetentionPeriods', ...said(), periods: [period] }, contextFor('retention-periods'))
      .thenEvents(event);
    expect(listOf(event).editions[0]?.entries).toEqual([
      { id: 'agreements', title: 'Agreements', keptFor: { count: 6, unit: 'years' } },
    ]);
  });
  it('PUB-07 name the official accounts and who manages them', () => {
    const account = { account: 'page', platform: 'A page', title: 'News', managedBy: 'headteacher' } as const;
    const event = {
      type: 'SocialAccountRegistered' as const,
      data: { list: 'social-accounts', ...said(), effectiveFrom: now, ...account },
    };
    given(lists, [])
      .when({ type: 'RegisterSocialAccounts', ...said(), accounts: [account] }, contextFor('social-accounts'))
      .thenEvents(event);
    given(lists, [event])
      .when({ type: 'RegisterSocialAccounts', ...said(), accounts: [account] }, contextFor('social-accounts'))
      .thenNothing();
  });
});

describe('guidance', () => {
  const guidance = contextFor('guidance.keeping-safe');
  const reviewBy = { precision: 'half-term' as const, value: '2026-27.autumn-2' };
  const record = {
    type: 'RecordGuidanceChange' as const,
    ...said(),
    title: 'How schools keep children safe',
    entries: [{ id: 'para-136', title: 'Four kinds of risk online' }],
    reviewBy,
  };
  const { type: _, ...body } = record;
  const recorded = {
    type: 'GuidanceChangeRecorded' as const,
    data: { list: 'guidance.keeping-safe', ...body, effectiveFrom: now },
  };
  it('POL-08 is recorded with its edition, and notifies those who keep the policies', () => {
    given(lists, []).when(record, guidance).thenEvents(recorded);
    const event = { ...recorded, streamId: 'guidance.keeping-safe', actor: 'p-900' };
    const [notice] = lists.notices(event, noticeSettings({}));
    expect(notice?.recipients).toEqual([{ role: 'computing-lead' }, { role: 'headteacher' }]);
    expect(JSON.stringify(notice?.text)).not.toContain('How schools');
  });
  it('POL-08 is corrected in what it says of itself, and in nothing that decisions cite', () => {
    const correct = (changes: object) => ({
      type: 'CorrectEdition' as const,
      corrects: 1,
      changes,
      reason: 'A slip.',
    });
    given(lists, [recorded])
      .when(correct({ publishedOn: '2026-08-31', reviewBy: null }), guidance)
      .thenEvents({
        type: 'EditionCorrected',
        data: { corrects: 1, changes: { publishedOn: '2026-08-31', reviewBy: null }, reason: 'A slip.' },
      });
    given(lists, [first])
      .when(correct({ reviewBy: null }), resources)
      .thenRejected('CorrectionNotPossible');
    given(lists, [])
      .when(correct({ source: 'Else' }), guidance)
      .thenRejected('CorrectionNotPossible');
    const corrected = {
      type: 'EditionCorrected',
      data: { corrects: 1, changes: { source: 'Else' }, reason: 'x' },
    };
    expect(given(lists, [first, corrected]).state.editions[0]).toMatchObject({
      source: 'Else',
      publishedOn: '2026-09-01',
    });
  });
});

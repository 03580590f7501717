import { describe, expect, it } from 'vitest';
import { checksStream } from '../../../../../domain/streams/checks/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  attested,
  called,
  deadlineOf,
  deployed,
  duesIn,
  expected,
  fell,
  fortnightly,
  on,
  record,
  retired,
  reviewed,
  settings,
  test,
  updated,
} from './histories.ts';

const FILTER = 'filtering.web-filter';
const at = (day: string) => on(day, FILTER);
const deploy = { type: 'DeployFilteringSystem' as const, ...deployed.data };
const update = { type: 'UpdateFilteringSystem' as const, release: '4.3', on: '2026-10-12' };
const attest = { type: 'AttestFilteringSystem' as const, ...attested().data };

describe('a system of filtering or monitoring', () => {
  it('MON-01 comes into use, is brought up to date, and goes out of use', () => {
    given(checksStream, []).when(deploy, at('2026-09-01')).thenEvents(deployed);
    given(checksStream, [deployed]).when(update, at('2026-10-12')).thenEvents(updated());
    given(checksStream, [deployed])
      .when({ type: 'RetireFilteringSystem', on: '2026-11-02' }, at('2026-11-02'))
      .thenEvents(retired);
  });
  it('MON-01 takes the same again for nothing, and refuses what does not fit what is on record', () => {
    given(checksStream, [deployed]).when(deploy, at('2026-09-02')).thenNothing();
    given(checksStream, [deployed])
      .when({ ...deploy, release: '5.0' }, at('2026-09-02'))
      .thenRejected('AlreadyDeployed', 'MON-01');
    given(checksStream, [deployed, updated()]).when(update, at('2026-10-13')).thenNothing();
    given(checksStream, [deployed, updated()])
      .when({ ...update, release: '4.4' }, at('2026-10-13'))
      .thenRejected('AlreadyRecorded');
    for (const command of [update, attest, { type: 'RetireFilteringSystem' as const, on: undefined }])
      given(checksStream, []).when(command, at('2026-10-12')).thenRejected('NotDeployed');
    given(checksStream, [deployed, retired]).when(update, at('2026-11-03')).thenRejected('SystemRetired');
    given(checksStream, [deployed, retired])
      .when({ type: 'RetireFilteringSystem', on: '2026-11-02' }, at('2026-11-03'))
      .thenNothing();
    given(checksStream, [deployed, retired])
      .when({ type: 'RetireFilteringSystem', on: '2026-11-03' }, at('2026-11-03'))
      .thenRejected('SystemRetired');
  });
  it('MON-01 has a statement of the provider for each release, of one that was in use', () => {
    given(checksStream, [deployed]).when(attest, at('2026-09-02')).thenEvents(attested());
    given(checksStream, [deployed, attested()]).when(attest, at('2026-09-03')).thenNothing();
    given(checksStream, [deployed])
      .when({ ...attest, release: '9.9' }, at('2026-09-02'))
      .thenRejected('ReleaseNotInUse', 'MON-01');
  });
  it('MON-01 an update is due at the interval of the school, and never where there is none', () => {
    const stated = { ...settings, filteringUpdate: { kind: 'end-of', period: 'half-term' } };
    const dues = (history: readonly { readonly type: string; readonly data: object }[]) =>
      duesIn('filtering-update', history, stated, FILTER);
    expect(dues([deployed])).toEqual([['filtering.1.2026-10-23', '2026-10-23']]);
    expect(dues([deployed, updated()])).toEqual([['filtering.2.2026-12-18', '2026-12-18']]);
    expect(dues([deployed, retired])).toEqual([]);
    expect(duesIn('filtering-update', [deployed], settings, FILTER)).toEqual([]);
    const context = { ...at('2026-10-24'), settings: stated } as never;
    given(checksStream, [deployed])
      .when(record('filtering.1.2026-10-23'), context)
      .thenEvents(fell('FilteringUpdateFellDue', 1, '2026-10-23'));
  });
  it('MON-01 puts right the release that was recorded', () => {
    const correct = {
      type: 'CorrectCheck' as const,
      corrects: 2,
      changes: { release: '4.4' },
      reason: 'Misread.',
    };
    const { type: _, ...data } = correct;
    given(checksStream, [deployed, updated()])
      .when(correct, at('2026-10-13'))
      .thenEvents({ type: 'CheckCorrected', data });
    for (const [corrects, changes] of [
      [1, { does: 'both' }],
      [3, { standard: 'appropriate-filtering-2027' }],
      [4, { on: '2026-11-01' }],
    ] as const)
      given(checksStream, [deployed, updated(), attested('4.3', '2026-10-14'), retired])
        .when({ ...correct, corrects, changes }, at('2026-11-05'))
        .thenEvents({ type: 'CheckCorrected', data: { ...data, corrects, changes } });
  });
});

describe('the review of filtering and monitoring', () => {
  const REVIEW = 'filtering-review';
  const on_ = (day: string) => on(day, REVIEW);
  const review = { type: 'ReviewFiltering' as const, ...reviewed().data };
  const call = { type: 'CallForFilteringReview' as const, ...called().data };
  const year = (history: readonly { readonly type: string; readonly data: object }[], stated = settings) =>
    duesIn('filtering-review', history, stated, REVIEW);

  it('MON-01 records what was tried, where, for whom, and what was done about it', () => {
    given(checksStream, []).when(review, on_('2026-11-16')).thenEvents(reviewed());
    given(checksStream, [reviewed()]).when(review, on_('2026-11-17')).thenNothing();
    given(checksStream, [reviewed()])
      .when({ ...review, tests: [test({ result: 'held', action: 'none' })] }, on_('2026-11-17'))
      .thenRejected('AlreadyRecorded');
    given(checksStream, [])
      .when({ ...review, tests: [test({ action: 'none' })] }, on_('2026-11-16'))
      .thenRejected('ActionRequired', 'MON-01');
    const nobody = { ...on_('2026-11-16'), facts: { people: [{ kind: 'staff' as const }, { kind: null }] } };
    given(checksStream, []).when(review, nobody).thenRejected('PersonNotKnown');
  });
  it('MON-01 is due once a school year, whatever the policy says', () => {
    expect(year([expected('filtering-review')])).toEqual([['filtering-review.1.2027-08-31', '2027-08-31']]);
    // Of the next year nothing is published.
    expect(year([reviewed()])).toEqual([]);
    const often = { ...settings, filteringReview: fortnightly };
    expect(year([reviewed()], often as never)).toEqual([['filtering-review.1.2026-11-30', '2026-11-30']]);
    given(checksStream, [expected('filtering-review')])
      .when(record('filtering-review.1.2027-08-31'), on_('2027-09-01'))
      .thenEvents({
        type: 'FilteringReviewFellDue',
        data: { since: 1, dueOn: '2027-08-31', isCalledFor: false },
      });
  });
  it('MON-01 is called for when there is a cause, and due as soon as the school says', () => {
    const stated = { ...settings, calledReview: fortnightly };
    const due = (history: readonly { readonly type: string; readonly data: object }[]) =>
      duesIn('filtering-review-called-for', history, stated, REVIEW);
    given(checksStream, []).when(call, on_('2026-10-05')).thenEvents(called());
    given(checksStream, [called()]).when(call, on_('2026-10-06')).thenNothing();
    given(checksStream, [called()])
      .when({ ...call, on: '2026-10-06' }, on_('2026-10-06'))
      .thenNothing();
    given(checksStream, [called(), reviewed('2026-10-07')])
      .when({ ...call, on: '2026-10-08' }, on_('2026-10-08'))
      .thenEvents(called('2026-10-08'));
    given(checksStream, [])
      .when({ type: 'CallForFilteringReview', cause: 'risk-found' }, on_('2026-10-06'))
      .thenEvents({
        type: 'FilteringReviewCalledFor',
        data: { cause: 'risk-found', technology: null, on: '2026-10-06' },
      });
    expect(due([called()])).toEqual([['called.1.2026-10-19', '2026-10-19']]);
    expect(due([called(), reviewed('2026-10-04')])).toHaveLength(1);
    expect(due([called(), reviewed('2026-10-05')])).toEqual([]);
    expect(duesIn('filtering-review-called-for', [called()], settings, REVIEW)).toEqual([]);
    const context = { ...on_('2026-10-20'), settings: stated } as never;
    const fallen = {
      type: 'FilteringReviewFellDue' as const,
      data: { since: 1, dueOn: '2026-10-19', isCalledFor: true },
    };
    given(checksStream, [called()]).when(record('called.1.2026-10-19'), context).thenEvents(fallen);
    given(checksStream, [called(), fallen]).when(record('called.1.2026-10-19'), context).thenNothing();
  });
  it('MON-01 reminds whoever leads on filtering, and the safeguarding lead', () => {
    const due = {
      dueOn: '2027-08-31',
      cycle: 'filtering-review.1.2027-08-31',
      about: null,
      hasFallenDue: false,
    };
    const silent = { checkOverdueRoute: null } as never;
    expect(deadlineOf('filtering-review')?.recipients(due, silent)).toEqual([
      { role: 'filtering-lead' },
      { role: 'dsl' },
    ]);
  });
  it('MON-01 puts a review and a call right', () => {
    const correct = (corrects: number, changes: object, more: object = {}) => ({
      type: 'CorrectCheck' as const,
      corrects,
      changes,
      reason: 'A slip.',
      ...more,
    });
    const history = [called(), reviewed()];
    for (const command of [
      correct(1, { on: '2026-10-04' }),
      correct(2, { tests: [test({ group: 'staff' })] }),
      correct(2, {}, { words: 'More.' }),
    ]) {
      const { type: _, ...data } = command;
      given(checksStream, history)
        .when(command, on_('2026-11-17'))
        .thenEvents({ type: 'CheckCorrected', data } as never);
    }
    given(checksStream, history)
      .when(correct(2, { tests: [test({ action: 'none' })] }), on_('2026-11-17'))
      .thenRejected('ActionRequired');
  });
});

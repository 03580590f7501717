import { describe, expect, it } from 'vitest';
import { checksStream } from '../../../../../domain/streams/checks/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  commentsReviewed,
  deadlineOf,
  duesIn,
  expected,
  fell,
  on,
  record,
  rightsReviewed,
  settings,
} from './histories.ts';

const BLOG = 'blog.school-blog';

describe('comments of a blog', () => {
  const review = { type: 'ReviewBlogComments' as const, on: '2026-09-11', removed: 0 };

  it('PUB-06 records that they were looked through, once a day', () => {
    given(checksStream, []).when(review, on('2026-09-11', BLOG)).thenEvents(commentsReviewed());
    given(checksStream, [])
      .when({ ...review, on: undefined }, on('2026-09-11', BLOG))
      .thenEvents(commentsReviewed());
    given(checksStream, [commentsReviewed()]).when(review, on('2026-09-11', BLOG)).thenNothing();
    given(checksStream, [commentsReviewed()])
      .when({ ...review, removed: 3 }, on('2026-09-11', BLOG))
      .thenRejected('AlreadyRecorded');
  });
  it('PUB-06 falls due at the interval of the school, and reminds the IT technician', () => {
    expect(duesIn('blog-review', [commentsReviewed()])).toEqual([['blog.1.2026-12-18', '2026-12-18']]);
    expect(duesIn('blog-review', [expected('blog')])).toEqual([['blog.1.2026-10-23', '2026-10-23']]);
    expect(duesIn('blog-review', [commentsReviewed()], { ...settings, blogReview: null })).toEqual([]);
    given(checksStream, [expected('blog')])
      .when(record('blog.1.2026-10-23'), on('2026-10-24', BLOG))
      .thenEvents(fell('BlogReviewFellDue', 1, '2026-10-23'));
    const due = { dueOn: '2026-10-23', cycle: 'blog.1.2026-10-23', about: null, hasFallenDue: false };
    expect(deadlineOf('blog-review')?.recipients(due, {} as never)).toEqual([{ role: 'it-technician' }]);
  });
  it('PUB-06 counts a holiday to the half-term that follows', () => {
    expect(duesIn('blog-review', [commentsReviewed('2026-10-28')])).toEqual([
      ['blog.1.2026-12-18', '2026-12-18'],
    ]);
  });
  it('PUB-06 puts a number right', () => {
    const correct = { type: 'CorrectCheck' as const, corrects: 1, changes: { removed: 2 }, reason: 'Two.' };
    const { type: _, ...data } = correct;
    given(checksStream, [commentsReviewed()])
      .when(correct, on('2026-09-12', BLOG))
      .thenEvents({ type: 'CheckCorrected', data });
  });
});

describe('the review of access rights', () => {
  const RIGHTS = 'access-rights';
  const review = { type: 'ReviewAccessRights' as const, ...rightsReviewed().data };

  it('ACC-01 records who looked, at how many rights, and what came of it', () => {
    given(checksStream, []).when(review, on('2026-11-20', RIGHTS)).thenEvents(rightsReviewed());
    given(checksStream, [])
      .when({ ...review, words: 'Two leavers.' }, on('2026-11-20', RIGHTS))
      .thenEvents(rightsReviewed({ words: 'Two leavers.' }));
    given(checksStream, [rightsReviewed()]).when(review, on('2026-11-20', RIGHTS)).thenNothing();
  });
  it('ACC-01 refuses counts that can’t be, and reviewers whom nobody knows', () => {
    given(checksStream, [])
      .when({ ...review, looked: 4 }, on('2026-11-20', RIGHTS))
      .thenRejected('CountsMismatch', 'ACC-01');
    given(checksStream, [])
      .when(review, on('2026-11-20', RIGHTS, { facts: { people: [{ kind: null }] } }))
      .thenRejected('PersonNotKnown');
  });
  it('ACC-01 falls due once a school year, where the school looks at them', () => {
    const yearly = { ...settings, accessReview: { kind: 'days', count: 365 } };
    expect(duesIn('access-rights-review', [rightsReviewed()], yearly)).toEqual([
      ['access-rights.1.2027-11-20', '2027-11-20'],
    ]);
    expect(duesIn('access-rights-review', [rightsReviewed()])).toEqual([]);
    given(checksStream, [rightsReviewed()])
      .when(record('access-rights.1.2027-11-20'), on('2027-11-21', RIGHTS, { settings: yearly }))
      .thenEvents(fell('AccessRightsReviewFellDue', 1, '2027-11-20'));
    const due = {
      dueOn: '2027-11-20',
      cycle: 'access-rights.1.2027-11-20',
      about: null,
      hasFallenDue: false,
    };
    expect(deadlineOf('access-rights-review')?.recipients(due, {} as never)).toEqual([
      { role: 'it-support' },
    ]);
  });
  it('ACC-01 puts counts right, by the rule of the review', () => {
    const correct = { type: 'CorrectCheck' as const, corrects: 1, changes: { ended: 1 }, reason: 'One.' };
    const { type: _, ...data } = correct;
    given(checksStream, [rightsReviewed()])
      .when(correct, on('2026-11-21', RIGHTS))
      .thenEvents({ type: 'CheckCorrected', data });
    given(checksStream, [rightsReviewed()])
      .when({ ...correct, changes: { ended: 99 } }, on('2026-11-21', RIGHTS))
      .thenRejected('CountsMismatch');
  });
});

import { describe, expect, it } from 'vitest';
import { checksAndReviewsReport as report } from '../../../../../domain/reports/checks-and-reviews/report.ts';
import { documentOf, figureIn, rowsIn } from '../../../../support/documents.ts';
import { staff } from '../../../../support/people.ts';
import type { Histories } from '../../../../support/projecting.ts';
import {
  attested,
  checked,
  commentsReviewed,
  deployed,
  expected,
  raised,
  resolved,
  retired,
  rightsReviewed,
} from '../../streams/checks/histories.ts';
import { assigned, audited } from '../../streams/training/histories.ts';

const fortnight = { kind: 'days', count: 14 };
const settings = { checks: { securityCheck: fortnight, accessReview: { kind: 'end-of', period: 'term' } } };
const told = (histories: Histories, today = '2026-10-30') =>
  documentOf(report, histories, { today, settings });
const school = {
  type: 'SchoolRegistered',
  data: { name: 'Larkfield Infant School', phase: 'infant', yearGroups: ['R'] },
};
const scheduled = (value: string) => ({
  type: 'PolicyReviewScheduled',
  data: { due: { precision: 'date', value }, reviewer: 'headteacher', cause: { kind: 'decision' } },
});
const policyReviewed = (review: number, on: string) => ({
  type: 'PolicyReviewed',
  data: { review, on, by: 'p-101', byReviewer: true, outcome: 'no-change' },
});

describe('checks and reviews', () => {
  it('MON-02 shows when a check was last made, by which role, and whether the next is late', () => {
    const made = { 'checks/security': [checked('2026-09-04'), checked('2026-10-20')] };
    const row = ['Security', 'IT support', '20 October 2026', '3 November 2026'];
    expect(rowsIn(told(made), 'checks-standing')).toEqual([row]);
    expect(figureIn(told(made), 'next-security')).toMatchObject({ value: '2026-11-03', standing: 'green' });
    const late = told(made, '2026-11-04');
    expect(figureIn(late, 'next-security')).toMatchObject({ standing: 'red' });
    expect(figureIn(late, 'checks-late')).toMatchObject({ value: 1, standing: 'red' });
  });

  it('MON-02 says who made each check of the period, and what nothing is on record of', () => {
    const document = told({ 'checks/security': [checked('2026-09-04'), checked('2026-11-03')] });
    expect(rowsIn(document, 'checks-made')).toEqual([['Security', '4 September 2026', { person: 'p-409' }]]);
    expect(document.sections[0]?.text).toContain('filtering review, access rights');
  });

  it('MON-01 asks nothing of a system that is out of use, and does not judge where no interval is stated', () => {
    const inUse = { 'checks/filtering.web-filter': [deployed, attested()] };
    expect(figureIn(told(inUse), 'next-filtering-web-filter')).toMatchObject({
      ...{ value: null, text: 'no interval stated', standing: null },
    });
    const gone = told({ 'checks/filtering.web-filter': [deployed, retired] }, '2026-11-30');
    expect(figureIn(gone, 'next-filtering-web-filter')).toMatchObject({ text: 'out of use' });
  });

  it('MON-02 lists open findings by gravity and age, without their words', () => {
    const history = [
      checked(),
      raised('low', '2026-09-04'),
      raised('high', '2026-10-01'),
      raised('low'),
      resolved(4),
    ];
    const document = told({ 'checks/security': history });
    expect(figureIn(document, 'findings-open')).toMatchObject({ value: 2, standing: 'red' });
    expect(figureIn(document, 'findings-oldest')).toMatchObject({ value: 56 });
    expect(figureIn(document, 'findings-resolved')).toMatchObject({ value: 1 });
    expect(rowsIn(document, 'findings-open-by-age').map(([, ...row]) => row)).toEqual([
      ['high', '1 October 2026', 29],
      ['low', '4 September 2026', 56],
    ]);
    expect(JSON.stringify(document)).not.toContain('sealed');
  });

  it('ACC-01 says what was found when access rights were last looked at', () => {
    const document = told({ 'checks/access-rights': [rightsReviewed({ on: '2026-09-20' })] });
    expect(figureIn(document, 'access-rights')).toMatchObject({ value: '2026-09-20' });
  });

  it('POL-03 POL-04 shows reviews of the policy that are late, made, and not shared', () => {
    const histories = (...history: { readonly type: string; readonly data: object }[]): Histories => ({
      'schools/larkfield-infant': [school],
      'policies/online-safety': history,
    });
    const late = told(histories(scheduled('2026-10-01')));
    expect(figureIn(late, 'policy-reviews-late')).toMatchObject({ value: 1, standing: 'red' });
    expect(rowsIn(late, 'policy-reviews')).toEqual([['1 October 2026', 'headteacher', 'decision', true]]);
    const made = told(histories(scheduled('2026-10-01'), policyReviewed(1, '2026-09-28')));
    expect(figureIn(made, 'policy-reviews-late')).toMatchObject({ value: 0, standing: 'green' });
    expect(figureIn(made, 'policy-reviews-made')?.events).toMatchObject([{ version: 2 }]);
    expect(rowsIn(made, 'policy-reviews-made-by')).toEqual([
      ['28 September 2026', { person: 'p-101' }, '1 October 2026', 'no'],
    ]);
  });

  it('TRG-09 counts who has said what training they need', () => {
    const document = told({
      'people/p-101': [staff],
      'people/p-102': [staff],
      'training/p-101': [assigned(), audited()],
      'training/p-102': [assigned()],
    });
    expect(figureIn(document, 'needs-audits')).toMatchObject({ text: '1 of 2', standing: null });
    expect(figureIn(document, 'needs-audits-in-period')).toMatchObject({ value: 1 });
  });

  it('MON-02 POL-03 counts for each half-term what was done in time, late and not', () => {
    const made = [expected('security'), checked('2026-09-10'), checked('2026-09-30'), checked('2026-10-01')];
    const document = told(
      {
        'checks/security': made,
        'policies/online-safety': [scheduled('2026-09-20'), policyReviewed(1, '2026-09-18')],
      },
      '2026-11-30',
    );
    // Due on 15 and 24 September, 14 and 15 October; the policy on 20 September.
    expect(rowsIn(document, 'due-and-done')[0]).toEqual(['2026-27.autumn-1', '3', '1', '1']);
    expect(figureIn(document, 'late-2026-27-autumn-1')?.events).toMatchObject([{ version: 3 }]);
    expect(rowsIn(document, 'due-and-done')).toHaveLength(6);
  });

  it('MON-02 PUB-06 counts from the first check on, and one made twice before it was due again once', () => {
    const security = { 'checks/security': [checked('2026-09-04'), checked('2026-09-20')] };
    expect(rowsIn(told(security, '2026-11-30'), 'due-and-done')[0]?.slice(1)).toEqual(['0', '1', '1']);
    const blog = {
      'checks/blog.class-news': [commentsReviewed('2026-09-04'), commentsReviewed('2026-09-11')],
    };
    const each = { checks: { blogReview: { kind: 'end-of', period: 'half-term' } } };
    const document = documentOf(report, blog, { today: '2027-01-11', settings: each });
    expect(rowsIn(document, 'due-and-done')[1]?.slice(1)).toEqual(['0', '0', '1']);
  });
});

import { describe, expect, it } from 'vitest';
import { checksStream } from '../../../../domain/streams/checks/stream.ts';
import { dueDays, hearers, outcomes } from '../../../support/two-schools.ts';
import {
  called,
  checked,
  commentsReviewed,
  deployed,
  fell,
  reviewed,
  rightsReviewed,
  school,
} from '../streams/checks/histories.ts';

const days = (name: string, event: { readonly type: string; readonly data: object }) =>
  dueDays(checksStream as never, name, { history: [event], streamId: 'security', school });

describe('the same check at both schools', () => {
  it('MON-01 monitoring software: what is in use is on record in the same way', () => {
    const command = { type: 'DeployFilteringSystem', ...deployed.data, does: 'monitoring' };
    const context = { streamId: 'filtering.screen-monitor' };
    expect(outcomes(checksStream, { command, context })).toEqual([
      'FilteringSystemDeployed',
      'FilteringSystemDeployed',
    ]);
  });
  it('S09 MON-02 how often security and filtering are checked: security is due every fortnight at the primary school alone', () => {
    expect(days('security-check', checked())).toEqual([[], ['2026-09-18']]);
  });
  it('PUB-06 how often comments of a blog are looked through: each half-term at the primary school alone, where they fall due', () => {
    expect(days('blog-review', commentsReviewed())).toEqual([[], ['2026-12-18']]);
  });
  it('MON-01 a review of filtering that is called for is due in four weeks at the infant school alone', () => {
    expect(days('filtering-review-called-for', called())).toEqual([['2026-11-02'], []]);
    expect(days('filtering-review', reviewed('2026-08-20'))).toEqual([['2027-08-31'], ['2027-08-31']]);
  });
  it('ACC-01 how often access rights are looked at: once a school year at the infant school alone', () => {
    expect(days('access-rights-review', rightsReviewed({ on: '2026-08-20' }))).toEqual([['2027-08-31'], []]);
  });
  it('MON-01 MON-02 PUB-06 who hears that a check is overdue: those whom the infant school names, else head and safeguarding lead', () => {
    const route = (name: string) => [
      { [name]: ['headteacher', 'dsl', 'safeguarding-governor'] },
      { [name]: ['headteacher', 'dsl'] },
    ];
    const heard = (type: Parameters<typeof fell>[0]) => hearers('checks', fell(type, 1, '2026-09-18'));
    expect(heard('SecurityCheckFellDue')).toEqual(route('security-check-overdue'));
    expect(heard('BlogReviewFellDue')).toEqual(route('blog-review-overdue'));
    expect(heard('FilteringUpdateFellDue')).toEqual(route('filtering-update-overdue'));
    expect(heard('AccessRightsReviewFellDue')).toEqual(route('access-review-overdue'));
    const late = {
      type: 'FilteringReviewFellDue',
      data: { since: 1, dueOn: '2026-10-19', isCalledFor: true },
    };
    expect(hearers('checks', late)).toEqual(route('filtering-review-overdue'));
    const lead = { 'filtering-review-called-for': ['filtering-lead', 'dsl'] };
    expect(hearers('checks', called())).toEqual([lead, lead]);
    expect(hearers('checks', checked())).toEqual([{}, {}]);
  });
});

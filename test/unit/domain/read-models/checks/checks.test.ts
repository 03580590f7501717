import { describe, expect, it } from 'vitest';
import { checksProjection } from '../../../../../domain/read-models/checks/projection.ts';
import { checksView } from '../../../../../domain/read-models/checks/view.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';
import { hollowbrook, larkfield, type School } from '../../../../support/two-schools.ts';
import {
  attested,
  called,
  checked,
  commentsReviewed,
  deployed,
  fell,
  raised,
  resolved,
  retired,
  reviewed,
  updated,
} from '../../streams/checks/histories.ts';

const adopted = ({ settings }: School) => ({
  type: 'PolicyAdopted',
  data: { version: 1, effectiveFrom: '2026-09-01T00:00:00.000Z', settings, approval: null, review: null },
});
const view = (histories: Histories, query: Readonly<Record<string, string>> = {}, today = '2026-09-19') =>
  listOf(checksProjection, checksView, rowsOf(checksProjection, histories), { today, query });
const at = (school: School, histories: Histories) => ({
  'policies/online-safety': [adopted(school)],
  ...histories,
});

describe('the list of checks', () => {
  it('S09 MON-02 shows the last check, and how often the policy states it', () => {
    const histories = { 'checks/security': [checked()] };
    expect(view(at(hollowbrook, histories)).items[0]).toMatchObject({
      lastOn: '2026-09-04',
      every: '14 days',
      dueOn: '2026-09-18',
      frequency: null,
    });
    expect(view(at(larkfield, histories)).items[0]).toMatchObject({
      lastOn: '2026-09-04',
      every: null,
      dueOn: null,
      frequency: 'frequently',
    });
    expect(view(histories).items[0]).toMatchObject({ every: null, frequency: null });
  });
  it('MON-02 lists findings that are open by gravity, with their age', () => {
    const history = [checked('2026-09-04', 3), raised('low'), raised('high', '2026-09-08'), raised('medium')];
    const histories = { 'checks/security': [...history, resolved(4)] };
    const list = view(histories);
    expect(list.summary).toEqual({ checks: 1, overdue: 0, open: 2, resolved: 1 });
    expect(list.items.map(({ key, age }) => [key, age])).toEqual([
      ['security', null],
      ['security.3', 11],
      ['security.2', 15],
    ]);
    expect(list.items[0]).toMatchObject({ openFindings: 2 });
    expect(view(histories, { only: 'resolved' }).items).toMatchObject([{ key: 'security.4', age: 5 }]);
    expect(view(histories, { kind: 'blog' }).items).toEqual([]);
  });
  it('MON-02 PUB-06 shows what has fallen due until it is made', () => {
    const histories = {
      'checks/security': [checked(), fell('SecurityCheckFellDue', 1, '2026-09-18')],
      'checks/blog.news': [
        commentsReviewed(),
        fell('BlogReviewFellDue', 1, '2026-10-23'),
        commentsReviewed('2026-10-26'),
      ],
    };
    const overdue = view(histories, { only: 'overdue' });
    expect(overdue.items).toMatchObject([{ check: 'security', fellDueOn: '2026-09-18' }]);
    expect(overdue.summary).toMatchObject({ checks: 2, overdue: 1 });
  });
  it('MON-01 shows which release is in use, and whether its provider stands by it', () => {
    const of = (...history: readonly { readonly type: string; readonly data: object }[]) =>
      view(at(hollowbrook, { 'checks/filtering.web-filter': history })).items[0];
    expect(of(deployed, attested())).toMatchObject({
      of: 'web-filter',
      release: '4.2',
      attestedBy: 'northgate-it',
      standard: 'appropriate-filtering-2026',
      every: 'each term',
      dueOn: null,
    });
    expect(of(deployed, attested(), updated())).toMatchObject({ release: '4.3', attestedBy: null });
    expect(of(deployed, fell('FilteringUpdateFellDue', 1, '2026-10-23'), retired)).toMatchObject({
      retiredOn: '2026-11-02',
      fellDueOn: null,
    });
  });
  it('MON-01 shows reviews that are called for, and the tests that failed in the last one', () => {
    const item = view({ 'checks/filtering-review': [reviewed('2026-09-30'), called()] }).items[0];
    expect(item).toMatchObject({
      failedTests: 1,
      calledFor: [{ cause: 'new-technology', technology: 'story-maker', on: '2026-10-05' }],
    });
    const fallen = {
      type: 'FilteringReviewFellDue',
      data: { since: 2, dueOn: '2026-10-19', isCalledFor: true },
    };
    const late = { 'checks/filtering-review': [reviewed('2026-09-30'), called(), fallen] };
    expect(view(late, { only: 'overdue' }).items).toMatchObject([{ fellDueOn: '2026-10-19' }]);
  });
});

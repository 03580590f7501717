import { describe, expect, it } from 'vitest';
import { dataBreachesProjection } from '../../../../../domain/read-models/data-breaches/projection.ts';
import { dataBreachesView } from '../../../../../domain/read-models/data-breaches/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  assessedAs,
  authorityTold,
  closed,
  fellDue,
  lost,
  notReported,
  sent,
} from '../../streams/data-breaches/histories.ts';

const sources = rowsOf(dataBreachesProjection, {
  'data-breaches/db-1': [sent],
  'data-breaches/db-2': [
    lost,
    fellDue,
    assessedAs('likely'),
    authorityTold(true, '2026-09-06T08:00:00.000Z'),
    closed,
  ],
  'data-breaches/db-3': [lost, assessedAs('unlikely'), notReported],
});
const list = (today: string, query: Readonly<Record<string, string>> = {}) =>
  listOf(dataBreachesProjection, dataBreachesView, sources, { today, query });

describe('the list of data breaches', () => {
  it('EML-05 EML-06 shows what is open first, what is missing and how many hours are left', () => {
    const { items, summary } = list('2026-09-04');
    expect(items.map(({ key }) => key)).toEqual(['db-1', 'db-3', 'db-2']);
    expect(items[0]).toEqual({
      key: 'db-1',
      breach: 'db-1',
      kind: 'email',
      status: 'open',
      awareAt: '2026-09-02T08:00:00.000Z',
      recordedAt: '2026-09-03T08:30:00.000Z',
      edition: 'uk-gdpr-2018',
      reportDueAt: '2026-09-05T08:00:00.000Z',
      risk: null,
      isDecided: false,
      reportedAt: null,
      reportedLate: false,
      lacks: ['assessment', 'decision-on-authority'],
      hoursLeft: 23,
      isLate: false,
      hoursToRecord: 24,
    });
    expect(summary).toEqual({ open: 2, closed: 1, undecided: 1, late: 1 });
  });

  it('EML-06 shows what is late, also what was reported late and is closed', () => {
    const [open, decided, over] = list('2026-09-06').items;
    expect(open).toMatchObject({ key: 'db-1', hoursLeft: 0, isLate: true });
    expect(decided).toMatchObject({ key: 'db-3', hoursLeft: null, isLate: false, risk: 'unlikely' });
    expect(over).toMatchObject({ key: 'db-2', hoursLeft: null, isLate: true, reportedLate: true, lacks: [] });
    expect(list('2026-09-06', { status: 'closed' }).items).toHaveLength(1);
  });
});

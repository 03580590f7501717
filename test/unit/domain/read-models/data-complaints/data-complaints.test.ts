import { describe, expect, it } from 'vitest';
import { dataComplaintsProjection as projection } from '../../../../../domain/read-models/data-complaints/projection.ts';
import { dataComplaintsView as view } from '../../../../../domain/read-models/data-complaints/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { acknowledged, answered, received } from '../../streams/data-complaints/histories.ts';

const late = { ...acknowledged, data: { on: '2026-10-02' } };
const sources = rowsOf(projection, {
  'data-complaints/dc-1': [received],
  'data-complaints/dc-2': [received, acknowledged],
  'data-complaints/dc-3': [received, answered],
  'data-complaints/dc-4': [received, late],
  'data-complaints/dc-5': [acknowledged],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(projection, view, sources, { today: '2026-10-03', query });

describe('the list of complaints about data', () => {
  it('DPR-05 shows what is to be acknowledged, with the days left, and what was late', () => {
    const { items, summary } = list({ status: 'open' });
    expect(items).toMatchObject([
      { key: 'dc-1', person: 'p-201', dueOn: '2026-09-30', daysLeft: -3, wasLate: false },
      { key: 'dc-2', acknowledgedOn: '2026-09-03', daysLeft: null, wasLate: false },
      { key: 'dc-4', acknowledgedOn: '2026-10-02', daysLeft: null, wasLate: true },
    ]);
    expect(summary).toEqual({ open: 3, answered: 1, late: 1 });
  });
  it('DPR-05 lists what was answered behind it, without a word of either', () => {
    const { items } = list();
    expect(items).toHaveLength(4);
    expect(items.at(-1)).toMatchObject({ key: 'dc-3', outcome: 'upheld', answeredOn: '2026-09-04' });
    expect(JSON.stringify(items)).not.toContain('words');
  });
});

import { describe, expect, it } from 'vitest';
import { concernsProjection } from '../../../../../domain/read-models/concerns/projection.ts';
import { concernsView } from '../../../../../domain/read-models/concerns/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { alerted, emailed, raised, settled } from '../../streams/concerns/histories.ts';

const sources = rowsOf(concernsProjection, {
  'concerns/c-1': [raised()],
  'concerns/c-2': [emailed()],
  'concerns/c-3': [raised(), settled({ outcome: 'incident', incident: { id: 'i-1', involved: [] } })],
  'concerns/c-4': [raised({ conductOf: 'p-900' })],
  'concerns/web-filter.a-1': [alerted()],
  'concerns/web-filter.a-2': [alerted({ number: 'a-2', severity: 'low' })],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(concernsProjection, concernsView, sources, { today: '2026-09-10', query });
const ids = (query: Readonly<Record<string, string>> = {}) => list(query).items.map(({ key }) => key);

describe('the triage', () => {
  it('MON-04 INC-15 INC-17 lists the gravest first, and then what was judged', () => {
    expect(ids()).toEqual(['web-filter.a-1', 'c-1', 'c-2', 'web-filter.a-2', 'c-3']);
    expect(ids({ kind: 'monitoring-alert' })).toEqual(['web-filter.a-1', 'web-filter.a-2']);
    expect(ids({ status: 'settled' })).toEqual(['c-3']);
    expect(ids({ status: 'open', kind: 'offensive-email' })).toEqual(['c-2']);
  });

  it('MON-04 shows of an alert what it is about in a word, and for how long it waits', () => {
    expect(list().items[0]).toEqual({
      key: 'web-filter.a-1',
      concern: 'web-filter.a-1',
      kind: 'monitoring-alert',
      status: 'open',
      raisedOn: '2026-09-03',
      severity: 'critical',
      category: 'self-harm',
      channel: 'web-filter',
      from: null,
      about: null,
      outcome: null,
      incident: null,
      daysOpen: 7,
    });
    expect(list({ status: 'settled' }).items).toMatchObject([
      { outcome: 'incident', incident: 'i-1', daysOpen: null },
    ]);
    expect(list().summary).toMatchObject({ open: 5, settled: 1, openByKind: { 'monitoring-alert': 2 } });
  });

  it('INC-14 shows nobody what their own conduct is about', () => {
    expect(ids()).not.toContain('c-4');
    const [row] = sources.filter(({ id }) => id === 'c-4');
    expect(row).toBeDefined();
    const listed = { ...list().items[1], concerned: ['p-900'] };
    const asked = (person: string) =>
      ({ today: '2026-09-10', query: {}, numbers: {}, reader: { person } }) as never;
    expect(concernsView.item(listed as never, asked('p-900'))).toBeNull();
    expect(concernsView.item(listed as never, asked('p-901'))).toMatchObject({ concern: 'c-1' });
  });
});

import { describe, expect, it } from 'vitest';
import { lateIn } from '../../../../../domain/read-models/oversight/late.ts';
import { oversightProjection } from '../../../../../domain/read-models/oversight/projection.ts';
import { oversightView } from '../../../../../domain/read-models/oversight/view.ts';
import { catalogue } from '../../../../../events/catalogue/index.ts';
import { type Histories, listOf, rowsOf } from '../../../../support/projecting.ts';
import { used } from '../../streams/breaches/histories.ts';
import { checked, fell } from '../../streams/checks/histories.ts';
import { corrected, reported } from '../../streams/incidents/histories.ts';
import { issued, looked, met, planned, provided, reportFell } from '../../streams/oversight/histories.ts';

const view = (histories: Histories, query: Readonly<Record<string, string>> = {}) =>
  listOf(oversightProjection, oversightView, rowsOf(oversightProjection, histories), {
    today: '2026-11-30',
    query,
  });
const many = (count: number, name: string, history: Histories[string]): Histories =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}-${index}`, history]));
const loan = { type: 'DeviceLoanFellDue', data: { borrower: 'p-201', loan: 3, dueOn: '2026-10-23' } };
const returned = { type: 'DeviceReturned', data: {} };
const late = (histories: Histories) => view(histories).summary['late'];
const wrong = (histories: Histories) => view(histories).summary['wentWrong'];
const categoryOf = (category: string) => ({
  ...reported(),
  data: { ...reported().data, occurredOn: '2026-10-06', categories: [category] },
});

describe('the list of oversight', () => {
  it('GOV-03 shows what is late, and no number of people under five', () => {
    expect(late({})).toMatchObject({ loans: 0, signatures: 0 });
    expect(late(many(4, 'devices/lt', [loan]))).toMatchObject({ loans: null });
    expect(late(many(5, 'devices/lt', [loan]))).toMatchObject({ loans: 5 });
    expect(late(many(5, 'devices/lt', [loan, returned]))).toMatchObject({ loans: 0 });
  });
  it('GOV-03 shows what the school itself is late with, whatever the number', () => {
    const histories = {
      'checks/security': [checked(), fell('SecurityCheckFellDue', 1, '2026-09-18')],
      'oversight/2026-27': [planned(), reportFell('2026-27.autumn-1', '2026-10-23')],
    };
    expect(late(histories)).toMatchObject({ 'security-checks': 1, reports: 1, meetings: 0 });
    const settled = {
      'checks/security': [...histories['checks/security'], checked('2026-09-21')],
      'oversight/2026-27': [...histories['oversight/2026-27'], issued()],
    };
    expect(late(settled)).toMatchObject({ 'security-checks': 0, reports: 0 });
  });
  it('GOV-03 counts by names of events that there are', () => {
    const known = new Map(catalogue.map(({ stream, entries }) => [stream, Object.keys(entries)]));
    const named = Object.entries(lateIn).flatMap(([stream, all]) =>
      all.flatMap(({ fell: type, settledBy }) => [type, ...settledBy].map((one) => [stream, one] as const)),
    );
    expect(named.filter(([stream, type]) => known.get(stream)?.includes(type) !== true)).toEqual([]);
  });
  it('GOV-03 shows how much went wrong in a school year, and no small number', () => {
    const histories = {
      ...many(5, 'incidents/a', [categoryOf('cyber-bullying')]),
      ...many(2, 'incidents/b', [categoryOf('harmful-material')]),
      ...many(6, 'breaches/c', [used({})]),
    };
    expect(wrong(histories)).toEqual({
      '2026-27': { incidents: { 'cyber-bullying': 5, 'harmful-material': null }, breaches: 6 },
    });
    expect(wrong(many(4, 'breaches/c', [used({})]))).toEqual({
      '2026-27': { incidents: {}, breaches: null },
    });
    const other = corrected({ changes: { categories: ['other'] } });
    expect(wrong(many(5, 'incidents/a', [categoryOf('cyber-bullying'), other]))).toMatchObject({
      '2026-27': { incidents: { other: 5 } },
    });
  });
  it('GOV-01 GOV-02 POL-07 lists reports, meetings and reviews, newest first', () => {
    const histories = {
      'oversight/2026-27': [planned(), issued(), met(), looked()],
      'oversight/extract.i-55': [provided()],
    };
    expect(view(histories).items.map(({ what }) => what)).toEqual(['review', 'meeting', 'report']);
    expect(view(histories, { what: 'report' }).items).toMatchObject([
      {
        period: '2026-27.autumn-1',
        asOf: '2026-10-22',
        recipients: ['governor', 'clerk-of-governors'],
        words: null,
      },
    ]);
    expect(view(histories, { what: 'meeting' }).items).toMatchObject([{ governors: ['p-120'] }]);
    expect(view(histories, { what: 'review' }).items).toMatchObject([
      { understood: 'yes', consistent: 'partly', policyVersion: 1 },
    ]);
  });
});

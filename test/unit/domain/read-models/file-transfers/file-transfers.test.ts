import { describe, expect, it } from 'vitest';
import { fileTransfersProjection as projection } from '../../../../../domain/read-models/file-transfers/projection.ts';
import { fileTransfersView as view } from '../../../../../domain/read-models/file-transfers/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import { calledOff, confirmed, expected, fell, sent } from '../../streams/file-transfers/histories.ts';

const late = { ...sent, data: { ...sent.data, on: '2026-09-23' } };
const sources = rowsOf(projection, {
  'file-transfers/ft-1': [expected, fell('sending', '2026-09-22')],
  'file-transfers/ft-2': [expected, sent],
  'file-transfers/ft-3': [expected, sent, confirmed],
  'file-transfers/ft-4': [expected, calledOff],
  'file-transfers/ft-5': [expected, late],
  'file-transfers/ft-6': [sent],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(projection, view, sources, { today: '2026-09-24', query });

describe('the list of files that follow pupils', () => {
  it('DPR-02 flags what is late or not confirmed, and shows the days left', () => {
    const { items, summary } = list();
    expect(items).toMatchObject([
      { key: 'ft-1', status: 'expected', pupil: 'u-301', daysLeft: -2, hasFallenDue: true },
      { key: 'ft-2', status: 'sent', means: 'system-to-system', daysLeft: null, wasLate: false },
      { key: 'ft-5', status: 'sent', wasLate: true },
      { key: 'ft-3', status: 'confirmed', confirmedOn: '2026-09-21' },
      { key: 'ft-4', status: 'called-off', daysLeft: null },
    ]);
    expect(summary).toEqual({ toSend: 1, unconfirmed: 2, late: 1 });
  });
  it('DPR-02 lists those of one status', () => {
    expect(list({ status: 'sent' }).items).toHaveLength(2);
  });
});

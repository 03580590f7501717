import { describe, expect, it } from 'vitest';
import { erasureConfirmationsProjection } from '../../../../../domain/read-models/erasure-confirmations/projection.ts';
import { erasureConfirmationsView } from '../../../../../domain/read-models/erasure-confirmations/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const desk = { subscription: 'help-desk', ofTrust: false };
const bridge = { subscription: 'bridge', ofTrust: true };
const announced = (dueOn: string) => ({
  type: 'ErasureAnnounced',
  data: {
    erased: 5,
    subscribers: [
      { ...desk, client: 'desk' },
      { ...bridge, client: null },
    ],
    dueOn,
  },
  occurredAt: '2032-09-02T09:00:00.000Z',
});

describe('the list of who has confirmed an erasure', () => {
  const sources = rowsOf(erasureConfirmationsProjection, {
    'erasure-confirmations/consents.u-301.photo': [
      announced('2032-10-02'),
      { type: 'ErasureConfirmed', data: desk, occurredAt: '2032-09-10T09:00:00.000Z' },
    ],
    'erasure-confirmations/people.u-302': [announced('2032-09-20')],
  });
  const asked = (today: string, query = {}) =>
    listOf(erasureConfirmationsProjection, erasureConfirmationsView, sources, { today, query });

  it('DPR-04 lists who has not, the earliest last day first, and how many are late', () => {
    const { items, summary } = asked('2032-09-21');
    expect(items.map(({ key }) => key)).toEqual([
      'people.u-302/help-desk',
      'people.u-302/trust/bridge',
      'consents.u-301.photo/trust/bridge',
    ]);
    expect(items[2]).toEqual({
      key: 'consents.u-301.photo/trust/bridge',
      stream: 'consents',
      streamId: 'u-301.photo',
      ...bridge,
      client: null,
      announcedOn: '2032-09-02',
      dueOn: '2032-10-02',
      confirmedAt: null,
    });
    expect(summary).toEqual({ open: 3, late: 2 });
    expect(asked('2032-09-20').summary).toEqual({ open: 3, late: 0 });
  });

  it('DPR-04 lists those that were confirmed where they are asked for', () => {
    const { items } = asked('2032-09-21', { confirmed: 'true' });
    expect(items.find(({ key }) => key === 'consents.u-301.photo/help-desk')).toMatchObject({
      client: 'desk',
      confirmedAt: '2032-09-10T09:00:00.000Z',
    });
    expect(items).toHaveLength(4);
  });
});

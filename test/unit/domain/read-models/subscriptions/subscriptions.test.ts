import { describe, expect, it } from 'vitest';
import { subscriptionsProjection } from '../../../../../domain/read-models/subscriptions/projection.ts';
import { subscriptionsView } from '../../../../../domain/read-models/subscriptions/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';
import {
  created,
  ended,
  failed,
  paused,
  terms,
  tested,
  untested,
} from '../../streams/subscriptions/histories.ts';

describe('the list of subscriptions', () => {
  const sources = rowsOf(subscriptionsProjection, {
    'subscriptions/active': [created, tested()],
    'subscriptions/ended': [created, ended],
    'subscriptions/failing': [created, tested(), failed],
    'subscriptions/paused': [created, tested(), paused],
    'subscriptions/untested': [created, untested],
  });
  const asked = (query = {}) =>
    listOf(subscriptionsProjection, subscriptionsView, sources, { today: '2026-10-08', query });

  it('DPR-01 lists what is sent to whom and how that goes, without purposes', () => {
    const { items, summary } = asked();
    expect(items.map(({ key, status }) => [key, status])).toEqual(
      ['active', 'failing', 'paused', 'untested'].map((one) => [one, one]),
    );
    const { purpose: _, ...shown } = terms;
    expect(items[0]).toEqual({
      key: 'active',
      status: 'active',
      client: 'help-desk',
      ...shown,
      testRefused: null,
    });
    expect(items[3]).toMatchObject({ testRefused: { refusal: 'refused', status: 503 } });
    expect(summary).toEqual({ subscriptions: 4, failing: 1 });
  });

  it('DPR-01 lists those that have ended where they are asked for', () => {
    expect(asked({ ended: 'true' }).items.map(({ key, status }) => [key, status])).toContainEqual([
      'ended',
      'ended',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { elevationsProjection } from '../../../../../domain/read-models/elevations/projection.ts';
import { elevationsView } from '../../../../../domain/read-models/elevations/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const asked = (day: string) => ({
  type: 'ElevationRequested',
  data: { role: 'deputy-dsl', hours: 4, reason: 'sealed:1:x:y' },
  occurredAt: `${day}T09:00:00.000Z`,
});
const granted = (day: string) => ({
  type: 'ElevationGranted',
  data: { elevation: 1, role: 'deputy-dsl', until: `${day}T13:00:00.000Z` },
  occurredAt: `${day}T09:05:00.000Z`,
});

describe('the list of roles that were lent', () => {
  const sources = rowsOf(elevationsProjection, {
    'elevations/p-108': [asked('2026-10-05'), granted('2026-10-05')],
    'elevations/p-107': [
      asked('2026-10-06'),
      granted('2026-10-06'),
      { type: 'ElevationReviewed', data: { elevation: 1, isInOrder: true, finding: 'sealed:1:x:y' } },
    ],
    'elevations/p-105': [asked('2026-10-07')],
  });

  it('DPR-01 lists whom which role was lent to, newest first, without reasons', () => {
    const { items, summary } = listOf(elevationsProjection, elevationsView, sources, { today: '2026-10-08' });
    expect(items.map(({ key }) => key)).toEqual(['p-105/1', 'p-107/1', 'p-108/1']);
    expect(items[2]).toEqual({
      key: 'p-108/1',
      person: 'p-108',
      elevation: 1,
      role: 'deputy-dsl',
      requestedAt: '2026-10-05T09:00:00.000Z',
      isRefused: false,
      grantedAt: '2026-10-05T09:05:00.000Z',
      until: '2026-10-05T13:00:00.000Z',
      isReviewed: false,
    });
    expect(summary).toEqual({ elevations: 3, unreviewed: 1 });
  });

  it('DPR-01 lists those whose use nobody has looked at', () => {
    const { items } = listOf(elevationsProjection, elevationsView, sources, {
      today: '2026-10-08',
      query: { unreviewed: 'true' },
    });
    expect(items.map(({ key }) => key)).toEqual(['p-108/1']);
  });
});

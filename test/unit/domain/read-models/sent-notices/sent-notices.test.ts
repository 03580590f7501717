import { describe, expect, it } from 'vitest';
import { sentNoticesProjection as projection } from '../../../../../domain/read-models/sent-notices/projection.ts';
import { sentNoticesView as view } from '../../../../../domain/read-models/sent-notices/view.ts';
import { listOf, rowsOf } from '../../../../support/projecting.ts';

const to = (person: string, ofTrust = false) => ({ person, ofTrust, roles: ['dsl'], insteadAs: null });
const text = [
  'Its record says what happened.',
  'https://daybook.fernhill.example/larkfield-infant/incidents/i-55',
];
const addressed = (occurredAt: string, ...recipients: ReturnType<typeof to>[]) => ({
  type: 'NotificationAddressed',
  occurredAt,
  data: {
    notice: 'incident-reported',
    recipients,
    unfilled: [],
    withoutAddress: [],
    outside: [],
    message: { subject: 'An incident was reported', text },
  },
});
const corrected = {
  type: 'NotificationCorrected',
  data: { corrects: 1, changes: { recipients: [] }, reason: 'sealed' },
};
const sources = rowsOf(projection, {
  'notifications/incidents.i-55.1': [
    addressed('2026-09-14T09:00:00.000Z', to('p-102'), to('p-104')),
    corrected,
  ],
  'notifications/home-learning.u-301.4.3': [addressed('2027-01-18T09:00:00.000Z', to('p-201'))],
  'notifications/consents.u-301.photo.2': [addressed('2026-09-15T09:00:00.000Z', to('p-201'))],
  'notifications/people.t-1.digest-20260914-trust': [addressed('2026-09-14T07:00:00.000Z', to('t-1', true))],
  'notifications/incidents.i-56.1': [addressed('2026-09-16T09:00:00.000Z')],
});
const list = (query: Readonly<Record<string, string>> = {}) =>
  listOf(projection, view, sources, { today: '2027-01-20', query });
const found = (query: Readonly<Record<string, string>>) =>
  list(query).items.map(({ stream, streamId, to: person }) => `${stream}/${streamId} ${person}`);

describe('what the product mailed', () => {
  it('EML-07 is there word for word, to each who got it, whatever was put right later', () => {
    expect(list({ record: 'incidents/i-55' }).items).toMatchObject([
      { to: 'p-102', on: '2026-09-14', subject: 'An incident was reported', text },
      { to: 'p-104', notice: 'incident-reported', about: null },
    ]);
    expect(list().summary).toEqual({ mails: 5 });
  });
  it('EML-07 is found by who got it, and by whom it was about', () => {
    expect(found({ to: 'p-201' })).toEqual(['home-learning/u-301.4 p-201', 'consents/u-301.photo p-201']);
    expect(found({ about: 'u-301' })).toEqual(found({ to: 'p-201' }));
    expect(found({ to: 'p-201', about: 'u-302' })).toEqual([]);
    expect(found({ to: 't-1' })).toEqual(['people/t-1 t-1']);
  });
  it('EML-07 is found within a time, both of its days included', () => {
    const within = (from: string, until: string) => found({ from, until });
    expect(within('2026-09-15', '2026-09-15')).toEqual(['consents/u-301.photo p-201']);
    expect(within('2026-09-14', '2026-09-15')).toHaveLength(4);
    expect(within('2026-09-16', '2027-01-17')).toEqual([]);
    expect(found({ to: 'p-201', until: '2026-12-31' })).toEqual(['consents/u-301.photo p-201']);
    expect(found({ notice: 'another' })).toEqual([]);
  });
});

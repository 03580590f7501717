import { describe, expect, it } from 'vitest';
import { createLags } from '../../bench/chain/lags.ts';

const line = (ms: number, message: string, fields: object) => ({
  time: new Date(Date.parse('2026-09-14T09:00:00.000Z') + ms).toISOString(),
  level: 'info' as const,
  message,
  ...fields,
});
const of = (id: string) => ({ stream: 'incidents', id });
const mail = (id: string, outcome = 'sent') => ({ eventId: `larkfield-infant/incidents/${id}/1`, outcome });

describe('the measurement of the chain behind the log', () => {
  it('says how late lists and mails are, and what was lost or doubled', () => {
    const lags = createLags('incidents', 'incident-log', 2);
    for (const one of [
      null,
      ...['i-1', 'i-2', 'i-3'].map((id) => line(0, 'appended', of(id))),
      line(0, 'appended', { stream: 'people', id: 'i-9' }),
      line(40, 'projected', { model: 'incident-log', ...of('i-1') }),
      line(60, 'projected', { model: 'incident-log', ...of('i-2') }),
      line(10, 'projected', { model: 'role-holders', ...of('i-3') }),
      ...[100, 120].map((ms) => line(ms, 'notified', mail('i-1'))),
      ...[100, 110, 300].map((ms) => line(ms, 'notified', mail('i-2'))),
      line(90, 'notified', mail('i-3', 'failed')),
    ])
      lags.hear(one);
    expect(lags.result(['i-1', 'i-2', 'i-3', 'i-4'])).toMatchObject({
      appended: 3,
      rows: { count: 2, most: 60 },
      mails: { count: 5, most: 300 },
      notProjected: 1,
      notMailed: 1,
      doubled: 1,
    });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPast } from '../../../../../domain/kernel/due.ts';
import { plusMinutes } from '../../../../../domain/kernel/instant.ts';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { reportOf } from '../../../../../domain/streams/data-breaches/overdue.ts';
import { dataBreachesStream as stream } from '../../../../../domain/streams/data-breaches/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { fold } from '../../../../support/scenario.ts';
import { fellDue, lost, sent } from './histories.ts';

const event = (one: { readonly type: string; readonly data: object }) =>
  ({ ...one, streamId: 'db-1', actor: 'p-401' }) as never;
const told = (one: { readonly type: string; readonly data: object }) =>
  stream.notices(event(one), noticeSettings({})).map(({ notice, recipients }) => ({ notice, recipients }));
const three = [{ role: 'it-support' }, { role: 'headteacher' }, { role: 'dpo' }];

describe('who hears of a data breach', () => {
  it('EML-05 tells IT support, the headteacher and the data protection officer at once, by no name', () => {
    expect(told(sent)).toEqual([{ notice: 'data-breach-reported', recipients: three }]);
    const [notice] = stream.notices(event(sent), noticeSettings({}));
    expect(JSON.stringify(notice)).not.toMatch(/p-401|plain words/);
    expect(notice).toMatchObject({ items: ['EML-05'], isSafeguarding: true, link: '/data-breaches/db-1' });
  });

  it('EML-06 tells the same three of any other breach, and the two who decide that time is over', () => {
    expect(told(lost)).toEqual([{ notice: 'data-breach-reported', recipients: three }]);
    expect(told(fellDue)).toMatchObject([
      { notice: 'data-breach-report-fell-due', recipients: [{ role: 'dpo' }, { role: 'headteacher' }] },
    ]);
    expect(told({ type: 'DataBreachClosed', data: {} })).toEqual([]);
  });
});

const HOUR = 60;
const [deadline] = stream.deadlines;
const duesOf = (awareAt: string) => {
  const data = { ...lost.data, awareAt, report: reportOf(awareAt) };
  const state = fold(stream, [{ ...lost, data }]);
  return deadline?.duesOf(state as never, {} as never) ?? [];
};

describe('the time of the law', () => {
  it.each([
    ['over a weekend', '2026-10-02T16:00:00.000Z', '2026-10-05T16:00:00.000Z'],
    ['over the end of summer time', '2026-10-24T12:00:00.000Z', '2026-10-27T12:00:00.000Z'],
    ['over the start of summer time', '2027-03-27T12:00:00.000Z', '2027-03-30T12:00:00.000Z'],
    ['over the end of a year', '2026-12-30T23:59:59.999Z', '2027-01-02T23:59:59.999Z'],
    ['over a leap day', '2028-02-27T00:00:00.000Z', '2028-03-01T00:00:00.000Z'],
  ])('EML-06 is 72 hours %s', (_, awareAt, dueAt) => {
    expect(reportOf(awareAt)).toEqual({ edition: 'uk-gdpr-2018', dueAt });
  });

  it('EML-06 falls due one millisecond after 72 hours, whatever day it is', () => {
    const instants = fc.integer({ min: 0, max: 5 * 366 * 24 * HOUR });
    forAll(instants, (minutes) => {
      const awareAt = plusMinutes('2026-01-01T00:00:00.000Z', minutes);
      const last = plusMinutes(awareAt, 72 * HOUR);
      const [due] = duesOf(awareAt);
      if (due === undefined) throw new Error('nothing is due');
      expect(due).toMatchObject({ dueAt: last, hasFallenDue: false });
      expect(isPast(due, last)).toBe(false);
      expect(isPast(due, plusMinutes(last, 1))).toBe(true);
    });
  });

  it('EML-06 reminds the data protection officer and the headteacher, by no name', () => {
    const [due] = duesOf('2026-10-02T16:00:00.000Z');
    if (due === undefined) throw new Error('nothing is due');
    expect(deadline?.recipients(due, noticeSettings({}))).toEqual([{ role: 'dpo' }, { role: 'headteacher' }]);
    expect(deadline?.line(due)).toContain('2026-10-05T16:00:00.000Z');
  });
});

import { describe, expect, it } from 'vitest';
import { dueWithin } from '../../../../domain/kernel/time-limit.ts';
import { interval } from '../../../../events/catalogue/settings/interval.ts';
import { noCalendar } from '../../../support/calendars.ts';

const setting = interval({ description: 'How often it is done', items: ['ORG-04'] });

describe('an interval in a policy', () => {
  it.each([
    { kind: 'hours', count: 72 },
    { kind: 'days', count: 14 },
    { kind: 'months', count: 24 },
    { kind: 'end-of', period: 'term' },
    { kind: 'end-of', period: 'school-day' },
  ])('ORG-04 may be %o', (stated) => {
    expect(setting.adopted.safeParse(stated).data).toEqual(stated);
    expect(setting.read(stated)).toEqual(stated);
  });

  it.each([{ kind: 'days' }, { kind: 'days', count: 0 }, { kind: 'weeks', count: 2 }, 14, 'often'])(
    'ORG-04 is refused as %o, and read as none',
    (stated) => {
      expect(setting.adopted.safeParse(stated).success).toBe(false);
      expect(setting.read(stated)).toBeNull();
    },
  );

  it('ORG-04 is read by the kernel: null is never overdue', () => {
    const run = { start: '2026-09-03' };
    const stated = setting.read({ kind: 'days', count: 14 });
    expect(dueWithin(stated, run, noCalendar)).toEqual({ dueOn: '2026-09-17' });
    expect(dueWithin(setting.read(null), run, noCalendar)).toBeNull();
  });
});

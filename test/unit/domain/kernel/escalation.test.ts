import { describe, expect, it } from 'vitest';
import { defineDeadline } from '../../../../domain/kernel/deadline.ts';
import type { Due } from '../../../../domain/kernel/due.ts';
import { rowsOf } from '../../../../domain/kernel/due-rows.ts';
import { noCalendar } from '../../../support/calendars.ts';
import { nothingHeld, phoneCollection } from '../../../support/deadlines.ts';

const rows = (
  due: object,
  escalateAfterDays: number | null,
  sent: 'by-itself' | 'in-digest-alone' = 'by-itself',
) => {
  const whole = { cycle: '4.x', about: null, hasFallenDue: false, ...due } as Due;
  const deadline = defineDeadline({
    ...phoneCollection,
    duesOf: () => [whole],
    reminders: { daysBefore: [], sent },
  });
  return rowsOf(deadline, nothingHeld, {
    streamId: 'lis-lt-014',
    settings: { checkEveryDays: null },
    school: noCalendar,
    facts: {},
    knownAt: '2026-09-11T09:00:00.000Z',
    escalateAfterDays,
  });
};
const escalated = (due: object, after: number | null) =>
  rows(due, after).filter(({ act }) => act === 'escalate');

describe('what is overdue for longer than a school bears', () => {
  it('ORG-07 is escalated once a cycle, in the morning after so many days, whatever date it was moved to', () => {
    const row = {
      key: 'phone-collection#lis-lt-014#4.x#escalate',
      until: null,
      deadline: 'phone-collection',
    };
    expect(escalated({ dueOn: '2026-09-30' }, 7)).toMatchObject([
      { ...row, from: '2026-10-08T06:00:00.000Z' },
    ]);
    expect(escalated({ dueOn: '2026-10-31' }, 7)).toMatchObject([
      { ...row, from: '2026-11-08T07:00:00.000Z' },
    ]);
    expect(escalated({ dueOn: '2026-09-30', hasFallenDue: true }, 7)).toHaveLength(1);
  });
  it('ORG-07 is never escalated before it is overdue, nor where the school names no days', () => {
    expect(escalated({ dueOn: '2026-09-30' }, 0)).toMatchObject([{ from: '2026-10-01T06:00:00.000Z' }]);
    expect(escalated({ dueAt: '2026-09-30T14:00:00.000Z' }, 0)).toMatchObject([
      { from: '2026-09-30T14:00:00.001Z' },
    ]);
    expect(escalated({ dueOn: '2026-09-30' }, null)).toEqual([]);
  });
});

describe('what nobody has to do anything about', () => {
  it('ORG-07 stands in digests, and is not reminded of beside them', () => {
    const at = { dueAt: '2026-09-11T14:00:00.000Z' };
    const acts = (sent: 'by-itself' | 'in-digest-alone') => rows(at, null, sent).map(({ act }) => act);
    expect(acts('in-digest-alone')).toEqual(['fall-due', 'put-in-digest']);
    expect(acts('by-itself')).toEqual(['fall-due', 'put-in-digest', 'remind']);
  });
  it('ORG-07 has a name for each of its rows', () => {
    expect(rows({ dueAt: '2026-09-11T14:00:00.000Z' }, null).map(({ key }) => key.split('#').at(-1))).toEqual(
      ['fall-due', 'digest', 'remind'],
    );
  });
});

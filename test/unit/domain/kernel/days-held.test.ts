import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRoleOf } from '../../../../domain/kernel/audiences.ts';
import { plusDays } from '../../../../domain/kernel/day.ts';
import { capacityFrom, capacityUntil } from '../../../../domain/kernel/days-held.ts';
import { earlierEnd } from '../../../../domain/kernel/held-roles.ts';
import { forAll } from '../../../support/for-all.ts';

const held = (role: string, from: string, until: string | null) => ({ role, from, until, by: 1 });

describe('the days of a capacity', () => {
  it('ACC-07 run on through roles that follow without a gap, and end before one', () => {
    const roles = [
      held('volunteer', '2026-09-01', '2026-09-10'),
      held('pta-member', '2026-09-11', '2026-09-20'),
      held('volunteer', '2026-09-22', null),
      held('staff', '2026-09-01', null),
    ];
    expect(capacityFrom(roles, 'volunteer', '2026-09-05')).toEqual({
      from: '2026-09-01',
      until: '2026-09-20',
    });
    expect(capacityFrom(roles, 'volunteer', '2026-09-21')).toEqual({ from: '2026-09-22', until: null });
    expect(capacityFrom(roles, 'parent', '2026-09-05')).toBeNull();
    expect(capacityUntil(roles, 'parent', '2026-09-05')).toBe('2026-09-04');
    const calledOff = [
      held('visitor', '2026-08-01', '2026-08-01'),
      held('visitor', '2026-09-30', '2026-09-16'),
    ];
    expect(capacityUntil(calledOff, 'visitor', '2026-09-30')).toBe('2026-09-16');
  });

  it('ACC-07 are those of a plain look at each day', () => {
    const days = Array.from({ length: 12 }, (_, at) => plusDays('2026-09-01', at));
    const day = fc.constantFrom(...days);
    const role = fc.record({
      role: fc.constantFrom('visitor', 'staff'),
      from: day,
      until: fc.option(day),
      by: fc.constant(1),
    });
    forAll(fc.tuple(fc.array(role, { maxLength: 5 }), day), ([roles, from]) => {
      const isHeld = (on: string) =>
        roles.some(
          (one) => one.role === 'visitor' && one.from <= on && (one.until === null || on <= one.until),
        );
      const later = Array.from({ length: 30 }, (_, at) => plusDays(from, at));
      const first = later.find(isHeld);
      const found = capacityFrom(roles, 'visitor', from);
      expect(found === null).toBe(first === undefined);
      if (found === null || first === undefined) return;
      const gap = later.find((on) => on > first && !isHeld(on));
      expect(found.until).toBe(gap === undefined ? null : plusDays(gap, -1));
    });
  });

  it('AGR-09 AGR-10 are a pupil’s in every key stage', () => {
    expect(isRoleOf('pupil-ks1', 'pupil')).toBe(true);
    expect(isRoleOf('pupil-ks2', 'pupil')).toBe(true);
    expect(isRoleOf('staff', 'pupil')).toBe(false);
    expect(isRoleOf('volunteer', 'pta-member')).toBe(true);
    expect(isRoleOf('staff', 'headteacher')).toBe(false);
  });

  it('ACC-07 end with the earlier of two ends, where there is one', () => {
    expect(earlierEnd(null, null)).toBeNull();
    expect(earlierEnd('2026-09-02', null)).toBe('2026-09-02');
    expect(earlierEnd(null, '2026-09-02')).toBe('2026-09-02');
    expect(earlierEnd('2026-09-02', '2026-09-01')).toBe('2026-09-01');
  });
});

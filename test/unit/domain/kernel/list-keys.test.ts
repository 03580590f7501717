import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterDay,
  beforeDay,
  fromDay,
  type KeyRange,
  keyOf,
  newestFirst,
  throughDay,
  under,
} from '../../../../domain/kernel/list-keys.ts';
import { forAll } from '../../../support/for-all.ts';

const id = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,8}$/);
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`);
const holds = ({ from, to }: KeyRange, key: string): boolean => from <= key && key <= to;

describe('ranges of keys', () => {
  it('hold what lies under their beginning, and nothing else', () => {
    forAll(fc.tuple(id, id, id), ([list, other, record]) => {
      expect(holds(under(list), keyOf(list, record))).toBe(true);
      expect(holds(under(list), keyOf(other, record))).toBe(list === other);
    });
  });
  it('part the days before and after one', () => {
    forAll(fc.tuple(day, day, id), ([today, on, record]) => {
      const key = keyOf('due', on, record);
      expect(holds(fromDay(today, 'due'), key)).toBe(on >= today);
      expect(holds(afterDay(today, 'due'), key)).toBe(on > today);
      expect(holds(beforeDay(today, 'due'), key)).toBe(on < today);
      expect(holds(throughDay(today, 'due'), key)).toBe(on <= today);
    });
  });
  it('come newest first where days are turned round', () => {
    forAll(fc.tuple(day, day), ([a, b]) => void expect(newestFirst(a) < newestFirst(b)).toBe(a > b));
  });
});

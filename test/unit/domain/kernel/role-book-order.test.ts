import { describe, expect, it } from 'vitest';
import {
  bookInRow,
  emptyBook,
  foldBook,
  heldRoles,
  type RoleBook,
} from '../../../../domain/kernel/role-book.ts';
import type { RoleRecord } from '../../../../domain/kernel/role-record.ts';

const given = (role: string, from: string, isCapacity = true, until: string | null = null): RoleRecord => ({
  kind: 'given',
  role,
  from,
  until,
  isCapacity,
});
const over = (capacity: string, on: string): RoleRecord => ({ kind: 'capacity-ended', capacity, on });
const left = (on: string): RoleRecord => ({ kind: 'left', on });
const bookOf = (...records: readonly RoleRecord[]): RoleBook =>
  records.reduce((book, record, at) => foldBook(book, record, at + 1), emptyBook);
const daysOf = (...records: readonly RoleRecord[]) =>
  heldRoles(bookOf(...records)).map(({ role, from, until }) => `${role} ${from} ${until ?? '-'}`);

describe('what somebody is at a school, in the order of recording', () => {
  it('ORG-06 ends on the day that was said last, while nobody joined as it again', () => {
    expect(
      daysOf(given('staff', '2026-09-01'), over('staff', '2026-10-01'), over('staff', '2026-11-01')),
    ).toEqual(['staff 2026-09-01 2026-10-31']);
    expect(
      daysOf(
        given('staff', '2026-09-01'),
        over('staff', '2026-10-01'),
        given('staff', '2026-11-02'),
        over('staff', '2026-12-01'),
      ),
    ).toEqual(['staff 2026-09-01 2026-09-30', 'staff 2026-11-02 2026-11-30']);
  });
  it('ORG-06 ends alone: another capacity, and a role of that name, leave its end as it is', () => {
    expect(
      daysOf(
        given('staff', '2026-09-01'),
        given('governor', '2026-09-01'),
        over('staff', '2026-10-01'),
        given('volunteer', '2026-10-05'),
        over('staff', '2026-11-01'),
        over('governor', '2026-12-01'),
      ),
    ).toEqual(['staff 2026-09-01 2026-10-31', 'governor 2026-09-01 2026-11-30', 'volunteer 2026-10-05 -']);
    const assigned = given('staff', '2026-10-05', false);
    const book = bookOf(
      given('staff', '2026-09-01'),
      over('staff', '2026-10-01'),
      assigned,
      over('staff', '2026-11-01'),
    );
    expect(book.ends).toEqual([{ capacity: 'staff', from: '2026-11-01', by: 4 }]);
  });
  it('ORG-06 is over from the day of leaving that was said last, until a day of joining again', () => {
    const leavings = (...records: readonly RoleRecord[]) =>
      bookOf(given('staff', '2026-09-01'), ...records).leavings.map(
        ({ from, back }) => `${from} ${back ?? '-'}`,
      );
    expect(leavings(left('2026-10-01'), left('2026-11-01'))).toEqual(['2026-11-01 -']);
    expect(leavings(left('2026-10-01'), given('staff', '2026-10-01'))).toEqual(['2026-10-01 2026-10-01']);
    expect(leavings(left('2026-10-01'), given('volunteer', '2026-09-30'))).toEqual(['2026-10-01 -']);
    expect(leavings(left('2026-10-01'), given('slt', '2026-11-01', false))).toEqual(['2026-10-01 -']);
    expect(
      leavings(left('2026-10-01'), given('staff', '2026-11-02'), given('governor', '2026-12-01')),
    ).toEqual(['2026-10-01 2026-11-02']);
    expect(leavings(left('2026-10-01'), given('staff', '2026-11-02'), left('2026-12-01'))).toEqual([
      '2026-10-01 2026-11-02',
      '2026-12-01 -',
    ]);
  });
  it('ORG-02 leaves other roles as they are where one is ended or put right', () => {
    const roles = [
      given('staff', '2026-09-01'),
      given('dsl', '2026-09-02', false),
      given('slt', '2026-09-03', false),
    ];
    expect(daysOf(...roles, { kind: 'ended', role: 'dsl', on: '2026-10-01' })).toEqual([
      'staff 2026-09-01 -',
      'dsl 2026-09-02 2026-09-30',
      'slt 2026-09-03 -',
    ]);
    expect(daysOf(...roles, { kind: 'corrected', corrects: 3, from: '2026-09-04' })).toEqual([
      'staff 2026-09-01 -',
      'dsl 2026-09-02 -',
      'slt 2026-09-04 -',
    ]);
    expect(daysOf(given('dsl', '2026-09-02', false), left('2026-10-01'))).toEqual([
      'dsl 2026-09-02 2026-09-30',
    ]);
  });
});

describe('the book of a person in a row', () => {
  const grown = (recordsOf: (at: number) => readonly RoleRecord[]): RoleBook => {
    let book = bookOf(given('staff', '2020-09-01'));
    for (let at = 0; at < 120; at += 1)
      for (const record of recordsOf(at)) book = bookInRow({ book }, record, at + 2);
    return book;
  };
  it('ORG-02 is bounded: of what was given what is over makes way first', () => {
    const day = (at: number) => `2021-01-${String(1 + (at % 28)).padStart(2, '0')}`;
    const { given: kept } = grown((at) => [given('slt', day(at), false, day(at))]);
    expect(kept).toHaveLength(100);
    expect(kept[0]).toMatchObject({ role: 'staff', from: '2020-09-01', by: 1 });
    expect(kept.at(-1)?.by).toBe(121);
  });
  it('ORG-06 is bounded: of leavings and ends the newest are kept', () => {
    const year = (at: number) => `${2021 + at}`;
    const { leavings, ends } = grown((at) => [
      over(`c-${at}`, `${year(at)}-01-01`),
      left(`${year(at)}-02-01`),
      given('staff', `${year(at)}-03-01`),
    ]);
    expect([leavings.length, ends.length]).toEqual([100, 100]);
    expect([leavings.at(-1)?.from, ends.at(-1)?.capacity]).toEqual(['2140-02-01', 'c-119']);
    expect(bookInRow(null, given('dsl', '2026-09-01', false), 1).given).toHaveLength(1);
  });
});

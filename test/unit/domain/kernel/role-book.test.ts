import { describe, expect, it } from 'vitest';
import { emptyBook, foldBook, heldRoles } from '../../../../domain/kernel/role-book.ts';
import type { RoleRecord } from '../../../../domain/kernel/role-record.ts';

const joined = (from: string): RoleRecord => ({
  kind: 'given',
  role: 'staff',
  from,
  until: null,
  isCapacity: true,
});
const assigned: RoleRecord = {
  kind: 'given',
  role: 'computing-lead',
  from: '2026-09-05',
  until: null,
  isCapacity: false,
};
const heldAfter = (...records: readonly RoleRecord[]) =>
  heldRoles(records.reduce((book, record, at) => foldBook(book, record, at + 1), emptyBook));

describe('a role that was assigned ahead of the capacity that it rests on', () => {
  it('ORG-06 is held from the day on which that begins', () => {
    const [, lead] = heldAfter(joined('2026-09-10'), assigned);
    expect(lead).toMatchObject({ role: 'computing-lead', from: '2026-09-10', until: null });
  });

  it('ORG-06 is held on no day where that was called off before it began', () => {
    const calledOff: RoleRecord = { kind: 'capacity-ended', capacity: 'staff', on: '2026-09-10' };
    const [, lead] = heldAfter(joined('2026-09-10'), assigned, calledOff);
    expect(lead?.until).not.toBeNull();
    expect((lead?.until ?? '') < (lead?.from ?? '')).toBe(true);
  });

  it('ORG-06 is held with it again where it begins after all, later than was meant', () => {
    const calledOff: RoleRecord = { kind: 'capacity-ended', capacity: 'staff', on: '2026-09-10' };
    const [, lead] = heldAfter(joined('2026-09-10'), assigned, calledOff, joined('2026-10-01'));
    expect(lead).toMatchObject({ role: 'computing-lead', from: '2026-10-01', until: null });
  });
});

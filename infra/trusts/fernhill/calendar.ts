import type { SetUpCommand } from '../shape/types.ts';

/** The school year 2026-27; both schools keep the same days. */
export const calendar: SetUpCommand['body'] = {
  academicYear: '2026-27',
  from: '2026-09-01',
  to: '2027-08-31',
  halfTerms: [
    { name: 'autumn-1', from: '2026-09-02', to: '2026-10-23' },
    { name: 'autumn-2', from: '2026-11-02', to: '2026-12-18' },
    { name: 'spring-1', from: '2027-01-04', to: '2027-02-12' },
    { name: 'spring-2', from: '2027-02-22', to: '2027-03-25' },
    { name: 'summer-1', from: '2027-04-12', to: '2027-05-28' },
    { name: 'summer-2', from: '2027-06-07', to: '2027-07-22' },
  ],
};

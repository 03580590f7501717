import type { Kind, Offices } from './school.ts';

/** Ids of the example schools' people, by what they do; a school of the sandbox has the same. */
export const officeIds: Readonly<Record<Kind, Readonly<Record<keyof Offices, string>>>> = {
  infant: {
    head: 'p-100',
    lead: 'p-100',
    deputy: 'p-103',
    itSupport: 'p-109',
    office: 'p-110',
    governor: 'p-107',
    agency: 'p-112',
    volunteer: 'p-113',
    policies: 'p-106',
  },
  primary: {
    head: 'p-400',
    lead: 'p-410',
    deputy: 'p-411',
    itSupport: 'p-412',
    office: 'p-413',
    governor: 'p-420',
    agency: 'p-421',
    volunteer: 'p-422',
    policies: 'p-414',
  },
};

/** Teachers of the example schools; a school has more of its own, one a class. */
export const teacherIds: Readonly<Record<Kind, readonly string[]>> = {
  infant: ['p-101', 'p-102'],
  primary: ['p-401', 'p-402'],
};

/** What those sign who are no staff. */
export const audiences: Partial<Readonly<Record<keyof Offices, string>>> = {
  itSupport: 'contractor',
  governor: 'governor',
  agency: 'agency',
  volunteer: 'volunteer',
};

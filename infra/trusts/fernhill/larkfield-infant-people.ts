import type { Person } from '../people.ts';

/** Invented people of the infant school. */
export const larkfieldPeople: readonly Person[] = [
  { as: 'pupil', id: 'u-301', name: 'Ife Okoro', dateOfBirth: '2020-02-11', yearGroup: 'Y1' },
  { as: 'pupil', id: 'u-302', name: 'Milo Brandsma', dateOfBirth: '2019-10-03', yearGroup: 'Y2' },
  { as: 'staff', id: 'p-100', name: 'Marisol Quennell', roles: ['headteacher', 'dsl'], logIn: 'login-larkfield-head' },
  { as: 'staff', id: 'p-101', name: 'Amira Shah', startedOn: '2026-09-02', logIn: 'login-larkfield-teacher' },
  { as: 'staff', id: 'p-102', name: 'Callum Fairweather', logIn: 'login-larkfield-teacher-2' },
  { as: 'staff', id: 'p-103', name: 'Yetunde Balogh', roles: ['deputy-dsl'], logIn: 'login-larkfield-deputy' },
  { as: 'staff', id: 'p-104', name: 'Piotr Hazelwood', roles: ['deputy-dsl'], logIn: 'login-larkfield-deputy-2' },
  { as: 'staff', id: 'p-105', name: 'Noor van Ravensberg', roles: ['learning-mentor'], logIn: 'login-larkfield-mentor' },
  { as: 'staff', id: 'p-106', name: 'Desmond Achterberg', roles: ['computing-lead'], logIn: 'login-larkfield-computing' },
  { as: 'governor', id: 'p-107', name: 'Imelda Castlereagh', roles: ['safeguarding-governor'], logIn: 'login-larkfield-governor' },
  { as: 'governor', id: 'p-108', name: 'Rohan Thistlewood', logIn: 'login-larkfield-governor-2' },
  { as: 'contractor', id: 'p-109', name: 'Sunniva Petrakis', roles: ['it-support'], logIn: 'login-larkfield-it' },
  { as: 'staff', id: 'p-110', name: 'Bridget Oyelaran', roles: ['office'], logIn: 'login-larkfield-office' },
  { as: 'staff', id: 'p-111', name: 'Tomasz Underhill', roles: ['office'], logIn: 'login-larkfield-office-2' },
  { as: 'agency', id: 'p-112', name: 'Leilani Marchbanks', logIn: 'login-larkfield-agency' },
  { as: 'volunteer', id: 'p-113', name: 'Hamish Delacroix', logIn: 'login-larkfield-volunteer' },
  { as: 'parent', id: 'p-201', name: 'Grace Okoro', pupils: ['u-301'], logIn: 'login-larkfield-parent' },
  { as: 'parent', id: 'p-202', name: 'Emeka Okoro', pupils: ['u-301'], logIn: 'login-larkfield-parent-2' },
  { as: 'parent', id: 'p-203', name: 'Saskia Brandsma', pupils: ['u-302'], logIn: 'login-larkfield-parent-3' },
  { as: 'visitor', id: 'v-9', name: 'Jun Ellingham', visitOn: '2026-10-14', logIn: 'login-larkfield-visitor' },
];

import type { Person } from '../people.ts';

/** Invented people of the primary school. It has no computing lead: its policy knows no such role. */
export const hollowbrookPeople: readonly Person[] = [
  { as: 'pupil', id: 'u-350', name: 'Anneliese Mbeki', dateOfBirth: '2015-12-19', yearGroup: 'Y6' },
  { as: 'pupil', id: 'u-351', name: 'Dewi Castellan', dateOfBirth: '2017-11-30', yearGroup: 'Y4' },
  { as: 'pupil', id: 'u-352', name: 'Rafi Lindqvist', dateOfBirth: '2020-05-08', yearGroup: 'Y1' },
  {
    as: 'staff',
    id: 'p-400',
    name: 'Odalys Winterbourne',
    roles: ['headteacher'],
    logIn: 'login-hollowbrook-head',
  },
  { as: 'staff', id: 'p-401', name: 'Tamsin Lowe', logIn: 'login-hollowbrook-teacher' },
  { as: 'staff', id: 'p-402', name: 'Bartholomew Singh', logIn: 'login-hollowbrook-teacher-2' },
  { as: 'staff', id: 'p-410', name: 'Chiamaka Rosewarne', roles: ['dsl'], logIn: 'login-hollowbrook-dsl' },
  {
    as: 'staff',
    id: 'p-411',
    name: 'Lorcan Vasquez',
    roles: ['deputy-dsl'],
    logIn: 'login-hollowbrook-deputy',
  },
  {
    as: 'contractor',
    id: 'p-412',
    name: 'Mireille Osgood',
    roles: ['it-support'],
    logIn: 'login-hollowbrook-it',
  },
  {
    as: 'staff',
    id: 'p-413',
    name: 'Farida Penhallow',
    roles: ['office'],
    logIn: 'login-hollowbrook-office',
  },
  {
    as: 'staff',
    id: 'p-414',
    name: 'Gethin Adeyemi',
    roles: ['business-manager'],
    logIn: 'login-hollowbrook-business',
  },
  { as: 'governor', id: 'p-420', name: 'Wilhelmina Tran', logIn: 'login-hollowbrook-governor' },
  { as: 'agency', id: 'p-421', name: 'Ciaran Bellweather', logIn: 'login-hollowbrook-agency' },
  { as: 'volunteer', id: 'p-422', name: 'Oksana Merriweather', logIn: 'login-hollowbrook-volunteer' },
  { as: 'parent', id: 'p-451', name: 'Thandiwe Mbeki', pupils: ['u-350'], logIn: 'login-hollowbrook-parent' },
  {
    as: 'parent',
    id: 'p-452',
    name: 'Elowen Castellan',
    pupils: ['u-351'],
    logIn: 'login-hollowbrook-parent-2',
  },
  {
    as: 'parent',
    id: 'p-453',
    name: 'Ingrid Lindqvist',
    pupils: ['u-352'],
    logIn: 'login-hollowbrook-parent-3',
  },
];

import { flag, namesOf, oneOf } from './kinds.ts';

export const authorisationSettings = {
  personalUse: oneOf(['on-terms', 'not-allowed'], {
    description:
      'Staff use the school’s computers for themselves: on terms, until IT support narrows it or takes it away; or not at all',
    items: ['ACC-09'],
  }),
  personalUseTerms: namesOf({
    description: 'The terms of personal use, as what is taken away or narrowed names them',
    items: ['ACC-09'],
  }),
  socialAccounts: flag({
    description:
      'Only whom the headteacher has named runs or writes for the school’s accounts in social media',
    items: ['PUB-07'],
  }),
  traineeDevices: flag({
    description:
      'Trainees and students on placement talk to the headteacher before they use a device of their own',
    items: ['NET-07'],
  }),
};

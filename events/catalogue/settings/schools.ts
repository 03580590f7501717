import { namesOf } from './kinds.ts';

export const schoolSettings = {
  externalSystems: namesOf({
    description: 'Systems of others that the school works with, as the policy calls them',
    items: ['ORG-04'],
  }),
  itSupportNames: namesOf({
    description: 'What the policy calls IT support: other words for the one organisation that holds the role',
    items: ['ORG-03'],
  }),
};

import { flag, listOf, namesOf, oneOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

export const policySettings = {
  approval: oneOf(['governors'], {
    description: 'Who approves a version before it can be adopted',
    items: ['POL-02'],
  }),
  reviewerRoles: listOf(routeRoles, {
    description: 'Who reviews the policy, where a scheduled review names no role of its own',
    items: ['POL-03'],
  }),
  shareAtReview: flag({
    description: 'The governing board is given the policy at every review',
    items: ['POL-04'],
  }),
  parentChannels: namesOf({
    description: 'Channels by which parents are given the policy; null: any',
    items: ['POL-05'],
  }),
};

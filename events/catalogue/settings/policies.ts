import { flag, listOf, namesOf, oneOf } from './kinds.ts';
import { route } from './route.ts';
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

export const policyRoutes = {
  boardRoute: route({
    description:
      'Who hears for the governing board that the policy was reviewed and is there for it; null: every governor',
    items: ['POL-04'],
  }),
  publishedRoute: route(
    {
      description: 'Who hears that the policy in force was made available; null: every parent',
      items: ['POL-05'],
    },
    { roles: ['parent'] },
  ),
};

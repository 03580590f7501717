import { listOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

export const notificationSettings = {
  fallbackRoles: listOf(routeRoles, {
    description: 'Who hears in place of a role that nobody holds',
    items: ['INC-04', 'ORG-02'],
  }),
};

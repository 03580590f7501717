import { escalations } from './escalations.ts';
import { flag, listOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

export const notificationSettings = {
  fallbackRoles: listOf(routeRoles, {
    description: 'Who hears in place of a role that nobody holds',
    items: ['INC-04', 'ORG-02'],
  }),
  joinerList: flag({
    description: 'Whoever joins is told by mail where the list stands of what they have to do',
    items: ['ORG-06'],
  }),
  escalations: escalations({
    description:
      'Who hears of what has been overdue for so many days, by the name of its deadline, or `any` for the others',
    items: ['ORG-07'],
  }),
};

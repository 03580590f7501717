import { listOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

export const breachRoutes = {
  attemptRoles: listOf(routeRoles, {
    description:
      'Who hears that somebody tried to get at what was not granted to them; null: the headteacher and IT support',
    items: ['ACC-11'],
  }),
};

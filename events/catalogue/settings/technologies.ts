import { flag, listOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

export const technologySettings = {
  riskAssessment: flag({
    description:
      'New technology comes into use only after its risks and its use for learning were weighed, and somebody else than who proposed it decided',
    items: ['TEC-01'],
  }),
  decidedBy: listOf(routeRoles, {
    description: 'Who decides on new technology; null: the headteacher',
    items: ['TEC-01'],
  }),
  installations: flag({
    description: 'Software and web services are set up only when IT support has approved them',
    items: ['NET-04'],
  }),
};

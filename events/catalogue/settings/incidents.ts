import { listOf, namesOf, oneOf } from './kinds.ts';
import { routeRoles } from './route-roles.ts';

export const incidentSettings = {
  logTargets: namesOf({
    description: 'Logs of which one must hold an incident before it is closed',
    items: ['INC-01'],
  }),
  logForm: oneOf(['five-field'], {
    description: 'The school keeps its own log, of this form',
    items: ['INC-02'],
  }),
  classification: oneOf(['four-cs'], {
    description: 'What an incident is classified by before it is closed',
    items: ['INC-03'],
  }),
  behaviourPolicies: namesOf({
    description: 'Policies of which one is cited by an action upon bullying or misuse',
    items: ['INC-08', 'INC-13'],
  }),
};

export const incidentRoutes = {
  alertRoles: {
    ...listOf(routeRoles, { description: 'Who hears of every incident', items: ['INC-04'] }),
    isSafeguarding: true,
  },
  lessonResourceRoles: listOf(routeRoles, {
    description: 'Who hears of an incident that involves resources of lessons',
    items: ['INC-05'],
  }),
  harmfulMaterialRoles: {
    ...listOf(routeRoles, { description: 'Who hears of upsetting or harmful material', items: ['INC-07'] }),
    isSafeguarding: true,
  },
} as const;

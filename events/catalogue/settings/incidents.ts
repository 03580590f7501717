import { namesOf, oneOf } from './kinds.ts';
import { type RouteRelation, route } from './route.ts';

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
    description:
      'Of the linked policies those of which one is cited by an action upon bullying or misuse; null: any of them',
    items: ['INC-08', 'INC-13'],
  }),
};

/**
 * Of those whom an incident names, a route leads to nobody but the line manager of who reported it: the
 * others are its matter.
 */
const relations: readonly RouteRelation[] = ['line-manager'];

export const incidentRoutes = {
  alertRoles: {
    ...route({ description: 'Who hears of every incident', items: ['INC-04'] }, { relations }),
    isSafeguarding: true,
  },
  lessonResourceRoles: route(
    { description: 'Who hears of an incident that involves resources of lessons', items: ['INC-05'] },
    { relations },
  ),
  harmfulMaterialRoles: {
    ...route({ description: 'Who hears of upsetting or harmful material', items: ['INC-07'] }, { relations }),
    isSafeguarding: true,
  },
  bullyingRoute: route(
    {
      description: 'Who hears of bullying online; null: the designated safeguarding lead',
      items: ['INC-08'],
    },
    { relations },
  ),
  parentConductRoute: route({
    description: 'Who hears of the conduct of parents online; null: the headteacher',
    items: ['AGR-17'],
  }),
} as const;

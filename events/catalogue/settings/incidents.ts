import * as z from 'zod/mini';
import { slug } from '../fields.ts';
import { outsideWord } from '../incident-forms.ts';
import { listOf, namesOf, oneOf, rowsOf } from './kinds.ts';
import { type RouteRelation, route } from './route.ts';
import { routeRoles } from './route-roles.ts';

/** A channel by which pupils report, and the log elsewhere that its reports come to stand in; null: none. */
const pupilChannel = z.strictObject({ channel: slug, log: z.nullable(slug) });

/** What a log elsewhere calls a category of the school; `any`: every category that is not named. */
const logWord = z.strictObject({ log: slug, category: slug, word: outsideWord });

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
  pupilChannels: rowsOf(pupilChannel, {
    description: 'Channels by which pupils report, with the log that the reports come to stand in',
    items: ['INC-06'],
  }),
  logWords: rowsOf(logWord, {
    description:
      'What logs that are kept elsewhere call the categories of incidents; `any`: every one that is not named',
    items: ['INC-01', 'INC-06'],
  }),
  leadConcernRoles: listOf(routeRoles, {
    description:
      'Who alone works on an incident in which the headteacher or the safeguarding lead is accused; null: the other leads',
    items: ['INC-04'],
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
  socialContactRoute: route(
    {
      description: 'Who hears of staff who are contacted or harassed in social media; null: the headteacher',
      items: ['INC-16'],
    },
    { relations },
  ),
  parentConductRoute: route({
    description: 'Who hears of the conduct of parents online; null: the headteacher',
    items: ['AGR-17'],
  }),
} as const;

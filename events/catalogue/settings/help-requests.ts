import { type RouteRelation, route } from './route.ts';

/** Of those whom a request names, a route leads to the line manager of who asks. */
const relations: readonly RouteRelation[] = ['line-manager'];

export const helpRequestRoutes = {
  policyQueryRoute: route(
    { description: 'Who hears of questions about the policy; null: the headteacher', items: ['POL-10'] },
    { relations },
  ),
  accessChangeRoute: route(
    { description: 'Who hears of wishes for other rights; null: IT support', items: ['ACC-04'] },
    { relations },
  ),
  accessInErrorRoute: route(
    {
      description: 'Who hears at once of access given by mistake; null: the headteacher and IT support',
      items: ['ACC-05'],
    },
    { relations },
  ),
  deviceConcernRoute: route(
    { description: 'Who hears that a device may not be safe; null: IT support', items: ['DEV-05'] },
    { relations },
  ),
  technologyConcernRoute: route(
    { description: 'Who hears that technology gives trouble; null: IT support', items: ['DEV-06'] },
    { relations },
  ),
  emailInErrorRoute: route(
    {
      description:
        'Who is to hear that mail reached the wrong person; null: its sender, who is on record and mailed by whoever got it',
      items: ['EML-04'],
    },
    { relations },
  ),
};

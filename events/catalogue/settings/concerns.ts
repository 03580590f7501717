import { namesOf } from './kinds.ts';
import { route } from './route.ts';

export const concernSettings = {
  alertChannels: namesOf({
    description:
      'Products that may send alerts, each by a name of its own (a-z, 0-9 and hyphens); another name has another secret',
    items: ['MON-04'],
  }),
};

export const concernRoutes = {
  concernRoute: route({
    description:
      'Who hears of a parent’s worry about a child online; null: the headteacher and the safeguarding lead',
    items: ['INC-15'],
  }),
  offensiveEmailRoute: route(
    { description: 'Who hears of offensive mail to staff; null: the headteacher', items: ['INC-17'] },
    { relations: ['line-manager'] },
  ),
  alertRoute: route({
    description: 'Who hears of alerts of filtering and monitoring; null: the safeguarding lead',
    items: ['MON-04'],
  }),
};

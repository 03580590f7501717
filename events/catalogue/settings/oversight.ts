import { oversightPeriods } from '../oversight-forms.ts';
import { oneOf } from './kinds.ts';
import { route } from './route.ts';

export const oversightSettings = {
  reportEvery: oneOf(oversightPeriods, {
    description: 'How often there is a report on online safety; null: the policy states no number',
    items: ['GOV-01'],
  }),
  meetingEvery: oneOf(oversightPeriods, {
    description: 'How often governors meet about online safety; null: the policy states no number',
    items: ['GOV-02'],
  }),
  reportRoute: route({
    description: 'Who is given the report on online safety; null: every governor',
    items: ['GOV-01'],
  }),
};

export const oversightRoutes = {
  oversightOverdueRoute: route({
    description:
      'Who hears that a report or a meeting is overdue; null: the headteacher and the chair of governors',
    items: ['GOV-01', 'GOV-02'],
  }),
};

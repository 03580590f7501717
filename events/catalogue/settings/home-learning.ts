import { interval } from './interval.ts';
import { flag } from './kinds.ts';
import { route } from './route.ts';

export const homeLearningSettings = {
  inUse: flag({
    description: 'How pupils learn at home while the school is closed to them is followed and recorded',
    items: ['HLP-03', 'HLP-04', 'HLP-05'],
  }),
  answerWithin: interval({
    description:
      'Until when work that came in has an answer; its school days are those of the calendar, as if the school were open',
    items: ['HLP-03'],
  }),
};

export const homeLearningRoutes = {
  openedRoute: route(
    {
      description:
        'Who hears that work for home was opened, of parents those whose children stay at home; null: nobody',
      items: ['HLP-01'],
    },
    { roles: ['parent'] },
  ),
  unansweredRoute: route(
    {
      description: 'Who hears of work that had no answer in time; null: those who work with the class',
      items: ['HLP-03'],
    },
    { relations: ['staff-of-class'] },
  ),
  notTakingPartRoute: route(
    {
      description:
        'Who hears that a pupil takes no part in learning at home; null: those who work with the class',
      items: ['HLP-04'],
    },
    { relations: ['staff-of-class'] },
  ),
  furtherSupportRoute: route({
    description:
      'Who hears that the class has spoken with the family, and may have to help further; null: the leadership',
    items: ['HLP-04'],
  }),
};

import { monitoringMethods } from '../class-year-words.ts';
import { flag, listOf, oneOf } from './kinds.ts';
import { route } from './route.ts';

export const classYearSettings = {
  lessonsEachTerm: flag({
    description: 'Each class has a lesson on online safety in each term',
    items: ['CUR-02'],
  }),
  monitoring: listOf(monitoringMethods, {
    description: 'How it is looked at how online safety is taught',
    items: ['TRG-08'],
  }),
};

export const classYearRoutes = {
  overdueRoute: route(
    {
      description:
        'Who hears that a class lacks its rules, or a lesson of the term; null: its staff and the computing lead',
      items: ['AGR-05', 'CUR-02'],
    },
    { relations: ['staff-of-class'] },
  ),
};

/** Stated with the agreements: what pupils agree to. */
export const pupilAgreement = {
  pupil: oneOf(['class-authored', 'individual'], {
    description:
      'What pupils agree to: rules that each class writes every year, or a form that each pupil signs',
    items: ['AGR-05', 'AGR-09', 'AGR-10'],
  }),
};

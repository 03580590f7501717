import { interval } from './interval.ts';
import { oneOf } from './kinds.ts';
import { route } from './route.ts';

export const checkSettings = {
  filteringUpdate: interval({
    description: 'How often systems that filter or monitor are brought up to date',
    items: ['MON-01'],
  }),
  securityCheck: interval({
    description: 'How often a whole security check is made',
    items: ['MON-02'],
  }),
  securityCheckWords: oneOf(['frequently', 'regularly'], {
    description: 'How often that is, where the policy has a word for it and no number',
    items: ['MON-02'],
  }),
  blogReview: interval({
    description: 'How often the comments of a blog are looked through',
    items: ['PUB-06'],
  }),
  filteringReview: interval({
    description:
      'How often filtering and monitoring are looked at as a whole; null: once a school year, as the law asks',
    items: ['MON-01'],
  }),
  calledReview: interval({
    description: 'How soon they are looked at when there is a cause before that',
    items: ['MON-01'],
  }),
  accessReview: interval({
    description: 'How often everybody’s access rights are looked at',
    items: ['ACC-01'],
  }),
};

export const checkRoutes = {
  checkOverdueRoute: route({
    description: 'Who hears that a check is overdue; null: the headteacher and the safeguarding lead',
    items: ['MON-01', 'MON-02', 'PUB-06', 'ACC-01'],
  }),
};

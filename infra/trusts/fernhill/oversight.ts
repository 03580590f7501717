import type { SetUpCommand } from '../shape/types.ts';
import { larkfieldHomeLearning, noHomeLearning } from './home-learning.ts';
import { hollowbrookPublishing, larkfieldPublishing } from './publishing.ts';

/**
 * What the infant school's policy says of worries, checks, reports, meetings: often a word, and no number.
 */
export const larkfieldOversight: SetUpCommand['body'] = {
  publications: larkfieldPublishing,
  'home-learning': larkfieldHomeLearning,
  concerns: {
    alertChannels: ['web-filter'],
    concernRoute: ['headteacher', 'dsl', 'deputy-dsl', 'learning-mentor'],
    offensiveEmailRoute: null,
    alertRoute: null,
  },
  checks: {
    filteringUpdate: null,
    securityCheck: null,
    securityCheckWords: 'frequently',
    blogReview: null,
    filteringReview: { kind: 'end-of', period: 'academic-year' },
    calledReview: { kind: 'days', count: 28 },
    accessReview: { kind: 'end-of', period: 'academic-year' },
    checkOverdueRoute: ['headteacher', 'dsl', 'safeguarding-governor'],
  },
  oversight: {
    reportEvery: 'half-term',
    meetingEvery: 'term',
    reportRoute: ['governor', 'computing-lead'],
    oversightOverdueRoute: ['headteacher', 'safeguarding-governor'],
  },
};

/** What the primary school's says: security is checked every fortnight, and its blog is looked after. */
export const hollowbrookOversight: SetUpCommand['body'] = {
  concerns: {
    alertChannels: ['screen-monitor'],
    concernRoute: ['headteacher', 'dsl'],
    offensiveEmailRoute: ['line-manager', 'slt'],
    alertRoute: ['dsl'],
  },
  publications: hollowbrookPublishing,
  'home-learning': noHomeLearning,
  checks: {
    filteringUpdate: { kind: 'end-of', period: 'term' },
    securityCheck: { kind: 'days', count: 14 },
    securityCheckWords: null,
    blogReview: { kind: 'end-of', period: 'half-term' },
    filteringReview: null,
    calledReview: null,
    accessReview: null,
    checkOverdueRoute: null,
  },
  oversight: {
    reportEvery: 'term',
    meetingEvery: null,
    reportRoute: ['headteacher', 'governor'],
    oversightOverdueRoute: null,
  },
};

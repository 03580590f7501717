import { type Habit, type Line, momentsAt } from '../habit.ts';

/** A fortnight, in school days; sometimes one passes. */
const EVERY = 10;
const found = [
  { severity: 'medium', words: 'Two tablets have missed a month of updates.' },
  { severity: 'high', words: 'A printer answers from outside.' },
];

/**
 * IT support runs the filter, checks all systems every fortnight, and now and then misses one; rights and
 * filtering are looked at once a term (MON-01, MON-02, ACC-01).
 */
export const checkSystems: Habit = {
  name: 'check systems',
  at: (school, random) => {
    const { itSupport, lead, head } = school;
    const moments = momentsAt(school);
    const line = (at: string, send: string, body: Line['body']): Line => ({
      ...{ at, as: itSupport, send: `checks/${send}` },
      body,
    });
    return ({ number, date, inHalfTerm, isLastOfHalfTerm }) => [
      ...(number === 0
        ? moments(
            line('08:00', 'filtering.web/deploy-filtering-system', {
              ...{ does: 'filtering', release: '4.2', supplier: 'northgate-it', on: date },
            }),
          )
        : []),
      ...(number % EVERY === 3 && random.chance(0.8)
        ? moments(
            line('16:30', 'security/complete-security-check', {
              on: date,
              findings: random.chance(0.3) ? [random.pick(found)] : [],
            }),
          )
        : []),
      ...(isLastOfHalfTerm
        ? moments({
            at: '14:10',
            as: head,
            send: 'checks/access-rights/review-access-rights',
            body: { on: date, reviewers: [itSupport.id], looked: random.between(30, 60), changed: 1 },
          })
        : []),
      ...(inHalfTerm === 20
        ? moments({
            at: '15:05',
            as: lead,
            send: 'checks/filtering-review/review-filtering',
            body: { on: date, reviewers: [...new Set([lead.id, itSupport.id])], tests: [tablets] },
          })
        : []),
    ];
  },
};

const tablets = {
  ...{ device: 'tablet', place: 'on-site', group: 'pupils' },
  ...{ test: 'adult-content', result: 'held', action: 'none' },
};

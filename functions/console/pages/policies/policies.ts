import type * as z from 'zod/mini';
import { dayInWords } from '../../../../domain/kernel/day-in-words.ts';
import { londonDate } from '../../../../domain/kernel/london.ts';
import { type Markup, markup } from '../../../shared/pages/markup.ts';
import { type NameOf, readNames } from '../../api/names.ts';
import { policiesInForce, reviewCalendar } from '../../api/policies.ts';
import { readList } from '../../api/read.ts';
import { may } from '../../api/rights.ts';
import { link, tag, title } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asName, asSentence, inWords } from '../../html/words.ts';
import { whyColumn } from '../list/explanation.ts';
import { page } from '../page.ts';
import { approvalWords } from './approval.ts';

const nothing = { items: [] };

type Review = z.output<typeof reviewCalendar.item>;

const standing = ({ reviewedOn, reviewedBy, isOverdue }: Review, nameOf: NameOf): Markup => {
  if (reviewedOn === null) return isOverdue ? tag('overdue', 'bad') : tag('to come', 'warn');
  const by = reviewedBy === null ? '' : `, by ${nameOf(reviewedBy)}`;
  return markup`${tag('made', 'good')}${dayInWords(reviewedOn)}${by}`;
};

/** What is in force of the school's policy, and when it is looked at again. */
export const policiesPage = page({
  path: '/{school}/policies',
  needs: [{ list: 'policies-in-force' }, { list: 'review-calendar' }],
  navigation: 'Policy',
  load: async ({ api, place, params: { school } }) => {
    const query = { limit: '50' };
    const [inForce, reviews] = await Promise.all([
      may(place, { list: 'policies-in-force' })
        ? readList(api, school, { ...policiesInForce, query })
        : nothing,
      may(place, { list: 'review-calendar' }) ? readList(api, school, { ...reviewCalendar, query }) : nothing,
    ]);
    const people = [
      ...inForce.items.map(({ approval }) => approval?.by ?? null),
      ...reviews.items.map(({ reviewedBy }) => reviewedBy),
    ];
    return { inForce: inForce.items, reviews: reviews.items, nameOf: await readNames(api, school, people) };
  },
  title: () => 'Policy',
  render: ({ inForce, reviews, nameOf }, asking) => {
    const { school } = asking.params;
    const whyInForce = whyColumn(asking, 'policies-in-force');
    const whyReviewed = whyColumn(asking, 'review-calendar');
    return markup`${title('Policy', asName(school))}
${tableOf({
  caption: 'In force',
  head: ['Policy', 'Version', 'Since', 'Approved', 'Given to parents', ...whyInForce.head],
  rows: inForce.map((one): readonly Cell[] => [
    link(`/console/${school}/policies/${one.policy}`, one.title ?? asName(one.policy)),
    one.version,
    dayInWords(londonDate(one.effectiveFrom)),
    approvalWords(one.approval, nameOf),
    one.published.map(({ channel, on }) => `${channel}, ${dayInWords(on)}`).join('; '),
    ...whyInForce.cells(one),
  ]),
  none: 'No policy is in force.',
})}
${tableOf({
  caption: 'Reviews',
  head: ['By', 'Policy', 'Since', 'Standing', 'Given to the board', ...whyReviewed.head],
  rows: reviews.map((one): readonly Cell[] => [
    one.dueOn === null ? 'Not scheduled' : dayInWords(one.dueOn),
    link(`/console/${school}/policies/${one.policy}`, asName(one.policy)),
    one.cause === null ? null : asSentence(inWords(one.cause)),
    standing(one, nameOf),
    one.sharedOn === null ? null : dayInWords(one.sharedOn),
    ...whyReviewed.cells(one),
  ]),
  none: 'No review is in the calendar.',
})}`;
  },
});

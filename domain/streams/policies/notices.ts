import type { PolicyRecorded } from '../../../events/catalogue/policies.ts';
import type { Route } from '../../../events/catalogue/settings/route.ts';
import type { Role } from '../../../events/catalogue/words.ts';
import { type Notice, type NoticeEvent, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { reviewersFor } from './reviewers.ts';

type Words = Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>;

/** Staff and governors read what governs them; contractors and agency staff do, too. */
const readers: readonly Role[] = ['staff', 'contractor', 'agency', 'governor'];

const noticeTo = (event: NoticeEvent, route: Route, words: Words): readonly Notice[] => [
  { ...words, recipients: toRoute(route), link: `/policies/${event.streamId}` },
];

/** Who leads on safeguarding hears that a policy leaves a cause to chance (INC-04, INC-07). */
const leftOpen = (version: number): Words => ({
  notice: 'safeguarding-routes-left-open',
  items: ['INC-04', 'INC-07', 'ORG-04'],
  subject: 'The policy names nobody for a safeguarding cause',
  text: [
    `Version ${version} of the policy names nobody for one or more causes that are about harm to a child.`,
    'Its record says which. Until it names somebody, the designated safeguarding lead hears of these.',
  ],
});

const drafted = (version: number): Words => ({
  notice: 'policy-to-approve',
  items: ['POL-01', 'POL-02'],
  subject: 'A version of the policy is there to be approved',
  text: [`Version ${version} of the policy was drafted, and waits for the approval of the governors.`],
});

const approved: Words = {
  notice: 'policy-approved',
  items: ['POL-02'],
  subject: 'Changes of the policy were approved',
  text: ['The governors approved changes of the policy. Please read what is new.'],
};

const guidanceChanged: Words = {
  notice: 'policy-review-asked-for',
  items: ['POL-08'],
  subject: 'Guidance that the policy cites has changed',
  text: ['Guidance that the policy cites has changed, and the policy is to be reviewed.'],
};

const reviewFellDue = (dueOn: string): Words => ({
  notice: 'policy-review-fell-due',
  items: ['POL-03'],
  subject: 'The review of the policy is overdue',
  text: [`The policy was to be reviewed by ${dueOn}, and no review is on record.`],
});

const reviewed: Words = {
  notice: 'policy-reviewed',
  items: ['POL-04'],
  subject: 'The policy was reviewed',
  text: ['The policy was reviewed. It will be given to the governing board.'],
};

const shared: Words = {
  notice: 'policy-shared-with-board',
  items: ['POL-04'],
  subject: 'The reviewed policy is there for the governing board',
  text: ['After its review the policy was given to the governing board.'],
};

const sharingFellDue = (dueOn: string): Words => ({
  notice: 'policy-sharing-fell-due',
  items: ['POL-04'],
  subject: 'The governing board was not given the reviewed policy',
  text: [
    `The governing board was to be given the reviewed policy by ${dueOn}. Until it is, the review is not complete.`,
  ],
});

const published: Words = {
  notice: 'policy-published',
  items: ['POL-05'],
  subject: 'The online-safety policy of the school',
  text: ['The school has made its online-safety policy available to parents and carers.'],
};

/** Whom the school counts as its board, some of whom may be outside (POL-04). */
const boardOf = ({ boardRoute }: NoticeSettings): Route => boardRoute ?? ['governor'];

/** Who hears what of the policy: governors, those who review it, the headteacher, staff and parents. */
export const policyNotices = (
  event: NoticeEvent & PolicyRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'SafeguardingRoutesLeftOpen':
      return noticeTo(event, ['headteacher', 'dsl'], leftOpen(event.data.version));
    case 'PolicyVersionDrafted':
      return settings.approval === null ? [] : noticeTo(event, ['governor'], drafted(event.data.version));
    case 'PolicyApprovedByGovernors':
      return event.data.takenOver === null ? noticeTo(event, readers, approved) : [];
    case 'PolicyReviewScheduled':
      return event.data.cause.kind === 'guidance-change'
        ? noticeTo(event, reviewersFor(event.data, settings), guidanceChanged)
        : [];
    case 'PolicyReviewFellDue':
      return noticeTo(
        event,
        [...reviewersFor({ reviewer: null }, settings), 'headteacher'],
        reviewFellDue(event.data.dueOn),
      );
    case 'PolicyReviewed':
      return settings.shareAtReview === null ? [] : noticeTo(event, boardOf(settings), reviewed);
    case 'PolicySharedWithGoverningBoard':
      return settings.shareAtReview === null ? [] : noticeTo(event, boardOf(settings), shared);
    case 'PolicySharingFellDue':
      return noticeTo(
        event,
        [...reviewersFor({ reviewer: null }, settings), 'headteacher'],
        sharingFellDue(event.data.dueOn),
      );
    case 'PolicyPublishedToParents':
      return noticeTo(event, settings.publishedRoute ?? ['parent'], published);
    default:
      return [];
  }
};

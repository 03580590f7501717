import { trust } from '../../../trusts/fernhill.ts';
import { cast, infantSchool } from '../cast.ts';
import type { Scene, Step } from '../story.ts';
import { atInfant, atPrimary } from './by-school.ts';

const { infant, primary } = cast;

/** What the infant school adopted first, as the trust's file has it. */
const first = trust.commands.find(
  ({ key }) => key === `${infantSchool}.policies.online-safety.adopt-policy.v1`,
);
const { settings: before, cites } = first?.body ?? {};
/** The second version changes one rule: pictures need both parents. */
const settings = {
  ...(typeof before === 'object' ? before : {}),
  consents: { photos: 'both-parents', photosOfStaff: null, linkDays: 14 },
};

const policy = (
  scenario: string,
  as: string,
  says: string,
  command: string,
  body: object,
  expected: Step['expected'] = 'done',
): Step =>
  atInfant({ scenario, says, as, send: `policies/online-safety/${command}`, body: { ...body }, expected });

const knows = (as: string, person: string, version: number, says: string): Step =>
  atInfant({
    scenario: 'POL-06',
    says,
    as,
    send: `acknowledgements/${person}/acknowledge-policy`,
    body: { version },
    expected: 'done',
  });

const adoption = {
  version: 2,
  effectiveFrom: '2026-09-21T10:00:00.000Z',
  settings,
  cites: cites ?? [],
  review: { precision: 'half-term', value: '2027-28.autumn-1', reviewer: 'computing-lead' },
};
const approval = { by: 'p-107', on: { precision: 'date', value: '2026-09-21' }, version: 2 };
/**
 * Its number among the events of the policy: after the adoption of version 1 and the review that this one
 * scheduled.
 */
const CHANGE = 3;

/**
 * A second version, from the row of its change log to the parents; and who then does not know it yet (POL-01
 * to POL-06).
 */
export const policyScenes: readonly Scene[] = [
  {
    at: '2026-09-03T08:30:00Z',
    title: 'who works at the school knows its policy',
    steps: [
      knows(infant.teacher, 'p-101', 1, 'the teacher says that she has read the policy'),
      knows(infant.head, 'p-100', 1, 'so does the head'),
    ],
  },
  {
    at: '2026-09-21T09:00:00Z',
    title: 'the policy changes',
    steps: [
      policy('POL-01', infant.computingLead, 'the computing lead records a change', 'record-change', {
        on: '2026-09-21',
        place: 'Pictures of children',
        description: 'Both parents are asked.',
      }),
      policy('POL-01', infant.computingLead, 'and drafts version 2', 'draft-version', {
        version: 2,
        title: 'Online safety at Larkfield',
        changes: [CHANGE],
      }),
      policy('POL-02', infant.head, 'the head cannot adopt what nobody approved', 'adopt-policy', adoption, {
        refused: 'ApprovalRequired',
        item: 'POL-02',
      }),
      policy('POL-02', infant.head, 'nor approve it herself', 'approve-policy', approval, {
        refused: 'GovernorRequired',
        item: 'POL-02',
      }),
      policy('POL-02', infant.governor, 'a governor approves it', 'approve-policy', approval),
      policy('POL-02', infant.head, 'and the head adopts it, from eleven on', 'adopt-policy', adoption),
      policy(
        'POL-05',
        infant.head,
        'parents cannot be given it before that',
        'publish-to-parents',
        { version: 2, channel: 'website', on: '2026-09-21' },
        { refused: 'PolicyNotInForce', item: 'POL-05' },
      ),
    ],
  },
  {
    at: '2026-09-21T10:05:00Z',
    title: 'version 2 is in force',
    steps: [
      policy('POL-05', infant.head, 'parents are given it, on the website', 'publish-to-parents', {
        version: 2,
        channel: 'website',
        on: '2026-09-21',
      }),
      knows(infant.head, 'p-100', 2, 'the head says that she knows it'),
      atPrimary({
        scenario: 'POL-03',
        says: 'the primary school reviews its policy, and leaves it as it is',
        as: primary.businessManager,
        send: 'policies/online-safety/record-review',
        body: {
          on: '2026-09-21',
          by: 'p-414',
          outcome: 'unchanged',
          next: { precision: 'year', value: '2028' },
        },
        expected: 'done',
      }),
      atPrimary({
        scenario: 'POL-04',
        says: 'and gives it to the governing board, as it does at each review',
        as: primary.businessManager,
        send: 'policies/online-safety/share-with-board',
        body: { reviewed: 4, on: '2026-09-21' },
        expected: 'done',
      }),
    ],
  },
];

import { cast } from '../cast.ts';
import type { Scene, Step } from '../story.ts';
import { atInfant } from './by-school.ts';

const { infant } = cast;

const wifi = (as: string, says: string, person: string, body: object, expected: Step['expected']): Step =>
  atInfant({
    scenario: 'S17',
    says,
    as,
    send: `access/${person}/authorise-wifi`,
    body: { from: '2026-10-14', until: '2026-10-14', ...body },
    expected,
  });

const visit = { basis: 'visit', purpose: 'Presentation stored on own laptop' };

/** S17: wifi for visitors and parents; unique log-ins and rights of staff (NET-01, ACC-01, ACC-02). */
export const accessScenes: readonly Scene[] = [
  {
    at: '2026-10-14T07:45:00Z',
    title: 'log-ins and rights',
    steps: [
      atInfant({
        scenario: 'ACC-02',
        says: 'IT support issues a log-in to a teacher who has signed',
        as: infant.itSupport,
        send: 'access/p-101/issue-account',
        body: { logInName: 'a.shah', audience: 'staff' },
        expected: 'done',
      }),
      atInfant({
        scenario: 'ACC-01',
        says: 'and the right to use the reading scheme',
        as: infant.itSupport,
        send: 'access/p-101/grant-access',
        body: { right: { kind: 'system', name: 'reading-scheme' }, audience: 'staff' },
        expected: 'done',
      }),
      atInfant({
        scenario: 'ACC-01',
        says: 'a second teacher gets no account before signing',
        as: infant.itSupport,
        send: 'access/p-102/issue-account',
        body: { logInName: 'c.fairweather', audience: 'staff' },
        expected: { refused: 'AgreementRequired', item: 'ACC-01' },
      }),
      atInfant({
        scenario: 'AGR-02',
        says: 'who then signs on paper, seen by the office',
        as: infant.office,
        send: 'agreements/p-102.staff/sign-agreement',
        body: {
          templateVersion: 1,
          signedName: 'Callum Fairweather',
          method: 'paper',
          seenBy: 'p-110',
          signedOn: '2026-10-14',
        },
        expected: 'done',
      }),
      atInfant({
        scenario: 'ACC-02',
        says: 'but not under the log-in name of the first',
        as: infant.itSupport,
        send: 'access/p-102/issue-account',
        body: { logInName: 'a.shah', audience: 'staff' },
        expected: { refused: 'NameTaken', item: 'ACC-02' },
      }),
    ],
  },
  {
    at: '2026-10-14T07:45:00Z',
    title: 'a visitor comes',
    steps: [
      atInfant({
        scenario: 'POL-11',
        says: 'a visitor is made aware of the policy',
        as: infant.office,
        send: 'acknowledgements/v-9/make-visitor-aware',
        body: {},
        expected: 'done',
      }),
      atInfant({
        scenario: 'S17',
        says: 'and signs the terms on paper at the desk',
        as: infant.office,
        send: 'agreements/v-9.visitor/sign-agreement',
        body: {
          templateVersion: 1,
          signedName: 'Jun Ellingham',
          method: 'paper',
          seenBy: 'p-110',
          signedOn: '2026-10-14',
        },
        expected: 'done',
      }),
      wifi(infant.computingLead, 'the computing lead authorises wifi for the visitor', 'v-9', visit, {
        refused: 'HeadteacherRequired',
        item: 'NET-01',
      }),
      wifi(
        infant.head,
        'the head authorises a parent without official capacity',
        'p-203',
        { basis: 'official-capacity', purpose: 'Stall at the fair' },
        { refused: 'OfficialCapacityRequired', item: 'NET-01' },
      ),
      wifi(
        infant.head,
        'the head names no purpose',
        'v-9',
        { basis: 'visit', purpose: '' },
        { refused: 'PurposeRequired', item: 'NET-01' },
      ),
      wifi(
        infant.head,
        'the head authorises the visitor for the day, with the purpose',
        'v-9',
        visit,
        'done',
      ),
    ],
  },
];

import { cast } from '../cast.ts';
import type { Scene } from '../story.ts';
import { atInfant } from './by-school.ts';

const { infant } = cast;
const signature = { templateVersion: 1, signedName: 'Amira Shah', method: 'log-in', signedOn: '2026-09-03' };

/**
 * S01, and the parents' signatures that the loans of S02, S13 and S14 rest on (AGR-01, AGR-02, AGR-08,
 * AGR-13).
 */
export const agreementScenes: readonly Scene[] = [
  {
    at: '2026-09-03T08:30:00Z',
    title: 'a teacher signs',
    steps: [
      atInfant({
        scenario: 'S01',
        says: 'a teacher signs the staff agreement',
        as: infant.teacher,
        send: 'agreements/p-101.staff/sign-agreement',
        body: signature,
        key: 'demo-s01',
        expected: 'done',
      }),
      atInfant({
        scenario: 'S01',
        says: 'the same command arrives again',
        as: infant.teacher,
        send: 'agreements/p-101.staff/sign-agreement',
        body: signature,
        key: 'demo-s01',
        expected: 'repeated',
      }),
      atInfant({
        scenario: 'S01',
        says: 'she signs the same version once more',
        as: infant.teacher,
        send: 'agreements/p-101.staff/sign-agreement',
        body: signature,
        expected: 'unchanged',
      }),
      atInfant({
        scenario: 'AGR-01',
        says: 'the office tries to sign for her, as if by log-in',
        as: infant.office,
        send: 'agreements/p-102.staff/sign-agreement',
        body: { ...signature, signedName: 'Somebody Else' },
        expected: { refused: 'SignatoryMismatch', item: 'AGR-01' },
      }),
    ],
  },
  {
    at: '2026-09-03T08:30:00Z',
    title: 'what parents sign changes',
    steps: [
      atInfant({
        scenario: 'S13',
        says: 'a parent signed version 1 the day before on paper, seen by the office',
        as: infant.office,
        send: 'agreements/p-203.parent/sign-agreement',
        body: {
          templateVersion: 1,
          signedName: 'Saskia Brandsma',
          method: 'paper',
          seenBy: 'p-110',
          signedOn: '2026-09-02',
        },
        expected: 'done',
      }),
      atInfant({
        scenario: 'AGR-13',
        says: "the head publishes version 2 of the parents' agreement",
        as: infant.head,
        send: 'agreement-templates/parent/publish-template',
        body: {
          version: 2,
          title: 'Working with the school online: parents and carers',
          policyVersion: 1,
          terms: [
            { kind: 'term', text: 'I treat what the school shares with families as private.' },
            { kind: 'consent', text: "My child may use the school's computers while staff supervise." },
          ],
        },
        expected: 'done',
      }),
    ],
  },
  {
    at: '2026-09-04T09:00:00Z',
    title: 'parents sign what is there now',
    steps: [
      atInfant({
        scenario: 'S02',
        says: 'another parent signs version 2',
        as: infant.parent,
        send: 'agreements/p-201.parent/sign-agreement',
        body: { templateVersion: 2, signedName: 'Grace Okoro', method: 'log-in', signedOn: '2026-09-04' },
        expected: 'done',
      }),
      atInfant({
        scenario: 'AGR-13',
        says: 'nobody can sign the version that was replaced',
        as: infant.office,
        send: 'agreements/p-202.parent/sign-agreement',
        body: {
          templateVersion: 1,
          signedName: 'Emeka Okoro',
          method: 'paper',
          seenBy: 'p-110',
          signedOn: '2026-09-04',
        },
        expected: { refused: 'TemplateNotCurrent', item: 'AGR-01' },
      }),
    ],
  },
];

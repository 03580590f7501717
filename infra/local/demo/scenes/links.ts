import { cast } from '../cast.ts';
import type { AnswerByLink, Scene } from '../story.ts';
import { atInfant } from './by-school.ts';
import { newFather } from './roster.ts';

const record = `agreements/${newFather}.parent`;

const signing = (says: string, expected: AnswerByLink['expected']): AnswerByLink => ({
  scenario: 'AGR-08',
  says,
  school: 'larkfield-infant',
  answers: record,
  choice: 'sign',
  signedName: 'Babajide Akerele',
  expected,
});

/** A parent whom the roster brought in signs without an account (AGR-01, AGR-08). */
export const linkScenes: readonly Scene[] = [
  {
    at: '2026-09-03T08:30:00Z',
    title: 'a father without an account signs by a link',
    steps: [
      atInfant({
        scenario: 'AGR-08',
        says: 'the office asks the new father to sign, by a link in a mail',
        as: cast.infant.office,
        send: `${record}/request-agreement`,
        body: { via: 'single-use-link' },
        expected: 'done',
      }),
      signing('he opens the mail, reads the terms behind the link, and signs', 'answered'),
      signing('the link does nothing a second time', 'link is used'),
    ],
  },
];

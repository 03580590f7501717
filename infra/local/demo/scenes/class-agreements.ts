import { cast } from '../cast.ts';
import type { Scene, Step } from '../story.ts';
import { atInfant, atPrimary } from './by-school.ts';

const oak = (scenario: string, says: string, command: string, body: object, expected: Step['expected']) =>
  atInfant({
    scenario,
    says,
    as: cast.infant.teacher,
    send: `class-years/y1-oak.2026-27/${command}`,
    body: { ...body },
    expected,
  });

const rules = { author: 'p-101', rules: 'We ask before we click.\nWe tell a grown-up.\nWe are kind.' };

/**
 * A class of the infant school writes rules of its own, each pupil of the primary school signs (AGR-05,
 * AGR-06).
 */
export const classAgreementScenes: readonly Scene[] = [
  {
    at: '2026-09-21T09:00:00Z',
    title: 'a class writes its own rules',
    steps: [
      oak(
        'AGR-05',
        'class Y1 Oak cannot agree to rules that nobody wrote',
        'agree-class-agreement',
        {},
        {
          refused: 'RulesNotWritten',
          item: 'AGR-05',
        },
      ),
      oak('AGR-05', 'its teacher writes down what the class says', 'author-class-agreement', rules, 'done'),
      oak('AGR-05', 'and the class agrees', 'agree-class-agreement', {}, 'done'),
      oak(
        'AGR-06',
        'one pupil gets a copy; the other one is ill',
        'issue-class-agreement-copies',
        { pupils: ['u-301'] },
        'done',
      ),
      atPrimary({
        scenario: 'AGR-05',
        says: 'classes of the primary school have no rules of their own: each pupil signs',
        as: cast.primary.teacher,
        send: 'class-years/y4-rowan.2026-27/author-class-agreement',
        body: { author: 'p-401', rules: rules.rules },
        expected: { refused: 'ProcessNotInUse', item: 'AGR-05' },
      }),
    ],
  },
];

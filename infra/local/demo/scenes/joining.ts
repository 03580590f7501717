import { cast } from '../cast.ts';
import type { Scene } from '../story.ts';
import { atInfant, atPrimary } from './by-school.ts';

const says = 'a new teacher joins';
const joiner = (name: string, email: string) => ({ kind: 'staff', name, email, startedOn: '2026-09-21' });

/**
 * Somebody joins each school: the infant school mails them where their list of things to do stands, the other
 * one does not (ORG-06).
 */
export const joiningScenes: readonly Scene[] = [
  {
    at: '2026-09-21T09:00:00Z',
    title: 'a new teacher joins each school',
    steps: [
      atInfant({
        scenario: 'ORG-06',
        says,
        as: cast.infant.office,
        send: 'people/p-130/join-staff',
        body: joiner('Ottilie Marrable', 'ottilie.marrable@larkfield.fernhill.example'),
        expected: 'done',
      }),
      atPrimary({
        scenario: 'ORG-06',
        says,
        as: cast.primary.office,
        send: 'people/p-430/join-staff',
        body: joiner('Casimir Trelawney', 'casimir.trelawney@hollowbrook.fernhill.example'),
        expected: 'done',
      }),
    ],
  },
];

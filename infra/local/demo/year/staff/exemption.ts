import { cast } from '../../cast.ts';
import type { Scene } from '../../story.ts';
import { days } from '../days.ts';
import { infantLine, primaryLine, refused } from '../lines.ts';

const { infant, primary, trust } = cast;
const line = infantLine('exemptions/p-101');
const application = {
  edition: '2026',
  entry: 'own-devices',
  purpose: 'Weather sensors of a university in the school garden.',
  from: '2026-11-09',
  until: '2026-11-20',
};

/**
 * An exemption goes its way: in writing, by the trust, by the head, answered; and ends by itself (UNA-03).
 */
export const exemptionScenes: readonly Scene[] = [
  {
    at: days.dayAfter,
    title: 'a teacher asks for an exception',
    steps: [
      line(
        'UNA-03',
        infant.teacher,
        'without a purpose it is no application',
        'submit-application',
        { ...application, purpose: '' },
        refused('WrittenApplicationRequired', 'UNA-03'),
      ),
      line('UNA-03', infant.teacher, 'she applies in writing', 'submit-application', application),
      primaryLine('exemptions/p-401')(
        'UNA-03',
        primary.teacher,
        'the primary school grants none',
        'submit-application',
        application,
        refused('ProcessNotInUse', 'UNA-03'),
      ),
    ],
  },
  {
    at: days.inWriting,
    title: 'the exception is decided on',
    steps: [
      line(
        'UNA-03',
        infant.head,
        'the head does not decide before the trust has looked',
        'grant-exemption',
        { application: 1 },
        refused('ExecutiveConsiderationRequired', 'UNA-03'),
      ),
      line('UNA-03', trust.executive, 'the trust is for it', 'consider-application', {
        application: 1,
        advice: 'in-favour',
        reasons: 'The sensors reach their own server and nothing else.',
      }),
      line(
        'UNA-03',
        infant.itSupport,
        'IT support cannot grant it',
        'grant-exemption',
        { application: 1 },
        refused('HeadteacherRequired', 'UNA-03'),
      ),
      line('UNA-03', infant.head, 'the head grants it, for two weeks', 'grant-exemption', { application: 1 }),
      line('UNA-03', infant.office, 'and the office answers by letter', 'communicate-decision', {
        application: 1,
        on: '2026-11-04',
        by: 'letter',
      }),
    ],
  },
  { at: days.exemptionIsOver, title: 'its last day is over, and the exception with it', steps: [] },
];

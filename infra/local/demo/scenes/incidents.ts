import { cast, infantSchool, primarySchool } from '../cast.ts';
import type { Scene, Step } from '../story.ts';
import { atPrimary } from './by-school.ts';

const { infant, primary } = cast;

const illegalIncident = {
  occurredOn: '2026-10-13',
  place: 'Library corner',
  description: 'A link in a shared document opened an unlawful picture.',
  category: 'online-safety',
  illegal: true,
  involvesLessonResources: true,
};

const ending = {
  outcome: 'resolved',
  reasons: 'What was seen is out of reach, and the class has talked about it.',
};

/** One school's handling of the same incident. */
const at = (
  school: string,
  as: string,
  says: string,
  command: string,
  body: object,
  expected: Step['expected'],
): Step => ({
  scenario: 'S15',
  says,
  as,
  school,
  send: `incidents/i-55/${command}`,
  body: { ...body },
  expected,
});

/**
 * S03: the five-field log of the primary school; S15: what an illegal-content incident needs before it closes
 * (INC-01, INC-02, INC-03, INC-10).
 */
export const incidentScenes: readonly Scene[] = [
  {
    at: '2026-10-14T07:45:00Z',
    title: 'an incident at the primary school',
    steps: [
      atPrimary({
        scenario: 'S03',
        says: 'a teacher reports an incident',
        as: primary.teacher,
        send: 'incidents/i-12/report-incident',
        body: {
          occurredOn: '2026-10-13',
          place: 'Y4 classroom, tablet trolley',
          description: 'An image search returned a violent picture.',
          category: 'online-safety',
        },
        expected: 'done',
      }),
      atPrimary({
        scenario: 'S03',
        says: 'the DSL tries to close it at once',
        as: primary.dsl,
        send: 'incidents/i-12/close-incident',
        body: ending,
        expected: { refused: 'LogIncomplete', item: 'INC-02' },
      }),
      atPrimary({
        scenario: 'S03',
        says: 'the teacher records the action taken',
        as: primary.teacher,
        send: 'incidents/i-12/take-action',
        body: { action: 'Tablet closed, site passed to the IT supplier.' },
        expected: 'done',
      }),
      atPrimary({
        scenario: 'S03',
        says: 'and signs the log',
        as: primary.teacher,
        send: 'incidents/i-12/sign-incident-log',
        body: { signedName: 'Tamsin Lowe' },
        expected: 'done',
      }),
      atPrimary({
        scenario: 'S03',
        says: 'the DSL closes it; no four-Cs class is asked for',
        as: primary.dsl,
        send: 'incidents/i-12/close-incident',
        body: ending,
        expected: 'done',
      }),
    ],
  },
  {
    at: '2026-10-14T07:45:00Z',
    title: 'illegal content at the infant school',
    steps: [
      at(
        infantSchool,
        infant.teacher,
        'a teacher reports illegal content in lesson material',
        'report-incident',
        illegalIncident,
        'done',
      ),
      at(
        infantSchool,
        infant.head,
        'it is logged in the safeguarding system',
        'log-incident',
        { target: 'safeguarding-record', reference: 'SL-2093' },
        'done',
      ),
      at(
        infantSchool,
        infant.head,
        'action is taken',
        'take-action',
        { action: 'Document withdrawn, link blocked.' },
        'done',
      ),
      at(infantSchool, infant.head, 'closing without considering the police', 'close-incident', ending, {
        refused: 'PoliceConsiderationRequired',
        item: 'INC-10',
      }),
      at(
        infantSchool,
        infant.computingLead,
        'a consideration by the computing lead',
        'consider-police',
        { decision: 'no-report', reasons: 'Known test picture.' },
        { refused: 'DslRequired', item: 'INC-10' },
      ),
      at(
        infantSchool,
        infant.head,
        'a consideration by the DSL, with reasons',
        'consider-police',
        { decision: 'no-report', reasons: 'Removed at source by the supplier the same hour.' },
        'done',
      ),
      at(infantSchool, infant.head, 'closing without a four-Cs class', 'close-incident', ending, {
        refused: 'ClassificationRequired',
        item: 'INC-03',
      }),
      at(
        infantSchool,
        infant.head,
        'the DSL classifies it',
        'classify-incident',
        { classes: ['content'] },
        'done',
      ),
      at(infantSchool, infant.head, 'and closes it', 'close-incident', ending, 'done'),
    ],
  },
  {
    at: '2026-10-14T07:45:00Z',
    title: 'the same at the primary school',
    steps: [
      at(
        primarySchool,
        primary.teacher,
        'the same incident at the primary school',
        'report-incident',
        illegalIncident,
        'done',
      ),
      at(
        primarySchool,
        primary.teacher,
        'action is taken',
        'take-action',
        { action: 'Document withdrawn, link blocked.' },
        'done',
      ),
      at(
        primarySchool,
        primary.teacher,
        'the log is signed',
        'sign-incident-log',
        { signedName: 'Tamsin Lowe' },
        'done',
      ),
      at(
        primarySchool,
        primary.dsl,
        'the DSL considers the police',
        'consider-police',
        { decision: 'no-report', reasons: 'Removed at source by the supplier the same hour.' },
        'done',
      ),
      at(primarySchool, primary.dsl, 'and closes it without a class', 'close-incident', ending, 'done'),
    ],
  },
];

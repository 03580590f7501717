import { newAgenda } from '../agenda.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import type { SandboxSchool, Teacher } from '../people/school.ts';
import type { Random } from '../random.ts';
import { actions, incidents } from './texts.ts';

const ending = { outcome: 'resolved', reasons: 'What was seen is out of reach, and it was talked about.' };

/** How often a school reports one, of all days. */
const SHARE_OF_DAYS = 0.2;

/**
 * A teacher reports an incident; it is acted upon, and closed when the school's own rules are met, which the
 * first try often is not (INC-01, INC-02, INC-03, INC-12).
 */
export const reportIncidents: Habit = {
  name: 'report incidents',
  at: (school, random) => {
    const moments = momentsAt(school);
    const agenda = newAgenda();
    let count = 0;
    return ({ number, date }) => {
      const due = agenda.due(number);
      if (!random.chance(SHARE_OF_DAYS)) return moments(...due);
      count += 1;
      const incident = `incidents/sb-${count}`;
      const teacher = random.pick(school.teachers);
      const [place, description] = random.pick(incidents);
      const { handled, closed } = rulesOf(school, incident, teacher, random);
      agenda.plan(number + 1, ...handled);
      agenda.plan(number + random.between(2, 6), ...closed);
      return moments(...due, {
        at: '11:20',
        as: teacher,
        send: `${incident}/report-incident`,
        body: { occurredOn: date, place, description, category: 'online-safety' },
      });
    };
  },
};

const rulesOf = (school: SandboxSchool, incident: string, teacher: Teacher, random: Random) => {
  const line = (
    at: string,
    as: Line['as'],
    command: string,
    body: Line['body'],
    expected?: Line['expected'],
  ) => ({
    ...{ at, as, send: `${incident}/${command}`, body },
    ...(expected === undefined ? {} : { expected }),
  });
  const action = line('09:10', teacher, 'take-action', { action: random.pick(actions) });
  const close = (at: string, expected?: Line['expected']) =>
    line(at, school.lead, 'close-incident', ending, expected);
  if (school.kind === 'infant')
    return {
      handled: [
        line('09:00', school.lead, 'log-incident', {
          target: 'safeguarding-record',
          reference: `sl-${random.between(1000, 9999)}`,
        }),
        action,
      ],
      closed: [
        ...(random.chance(0.5) ? [close('15:10', refused('ClassificationRequired', 'INC-03'))] : []),
        line('15:20', school.lead, 'classify-incident', { classes: [random.pick(['content', 'conduct'])] }),
        close('15:25'),
      ],
    };
  return {
    handled: [
      ...(random.chance(0.5) ? [close('08:50', refused('LogIncomplete', 'INC-02'))] : []),
      action,
      line('12:50', teacher, 'sign-incident-log', { signedName: teacher.name }),
    ],
    closed: [close('15:25')],
  };
};

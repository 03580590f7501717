import { type Habit, type Line, momentsAt, refused } from '../habit.ts';

const behaviour = { policy: 'behaviour', edition: '2026', section: '7.2' };
/** Of the school days. */
const TAKEN_ON = [18, 38, 58];

/**
 * At a primary school a watch is taken in a lesson, searched for a reason that is written down first, and given
 * back; what was done is a breach of the rules (SRC-01, SRC-04, MOB-03, UNA-04).
 */
export const takeDevices: Habit = {
  name: 'take devices',
  at: (school, random) => {
    const { lead, head, office } = school;
    const moments = momentsAt(school);
    const younger = random.some(
      school.pupils.filter(({ yearGroup }) => ['Y3', 'Y4'].includes(yearGroup)),
      TAKEN_ON.length,
    );
    const teacherOf = (className: string) =>
      school.teachers.find((one) => one.className === className) ?? school.teachers[0];
    return ({ number, date }) => {
      if (school.kind !== 'primary') return [];
      const today = younger[TAKEN_ON.indexOf(number)];
      const yesterday = younger[TAKEN_ON.indexOf(number - 1)];
      const line = (at: string, as: Line['as'], send: string, body: Line['body']): Line => ({
        at,
        as,
        send,
        body,
      });
      const back = yesterday
        ? [
            line('15:30', office, `pupil-devices/${yesterday.id}/return-confiscated-device`, {
              ...{ confiscation: 1, to: yesterday.parents[0].id },
            }),
          ]
        : [];
      if (today === undefined) return moments(...back);
      const { id, className } = today;
      const teacher = teacherOf(className);
      const search = `searches/sb-${id}`;
      const looked = {
        ...{ present: [lead.id, id], place: 'Room of the safeguarding lead' },
        ...{ lookedFor: 'A clip of a lesson.', found: 'nothing' },
      };
      return moments(
        ...back,
        line('10:30', teacher, `pupil-devices/${id}/confiscate-device`, {
          ...{ device: 'watch', cause: 'A lesson was filmed with it.', under: behaviour },
        }),
        {
          ...line('10:40', teacher, `${search}/record-search`, looked),
          expected: refused('JustificationRequired', 'SRC-01'),
        },
        line('10:45', teacher, `${search}/justify-search`, {
          ...{ pupil: id, device: 'watch', grounds: ['disrupt-teaching'] },
          suspicion: 'Two pupils say that they saw the clip.',
        }),
        line('10:55', teacher, `${search}/record-search`, looked),
        line('12:05', teacher, `breaches/sb-${id}/record-breach`, {
          ...{ kind: 'pupil-phone', person: id, on: date, where: 'lesson', rule: 'phone-used' },
        }),
        line('15:40', head, `breaches/sb-${id}/impose-sanction`, {
          ...{ consequence: 'device-confiscated', reasons: 'It was the second time this week.' },
        }),
      );
    };
  },
};

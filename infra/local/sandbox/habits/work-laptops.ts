import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import type { Teacher } from '../people/school.ts';

/** Teachers of a primary school sign for a laptop before it is theirs to work with (DEV-01, DEV-03, DEV-08). */
export const workLaptops: Habit = {
  name: 'work laptops',
  at: (school, random) => {
    const { itSupport, teachers } = school;
    const moments = momentsAt(school);
    const line = (at: string, as: Line['as'], send: string, body: Line['body'] = {}): Line => ({
      ...{ at, as, send: `devices/${send}` },
      body,
    });
    const handOut = (teacher: Teacher, device: string): readonly Line[] => {
      const allocate = line('10:40', itSupport, `${device}/allocate-device`, { person: teacher.id });
      const forgot = { ...allocate, at: '10:05', expected: refused('ComplianceSignatureRequired', 'DEV-03') };
      return [
        line('07:45', itSupport, `${device}/register-device`, { kind: 'teacher-laptop' }),
        line('07:55', itSupport, `${device}/record-upkeep`, { kind: 'encrypted' }),
        ...(random.chance(0.4) ? [forgot] : []),
        line('10:25', teacher, `${device}/sign-compliance`, { person: teacher.id, signedName: teacher.name }),
        allocate,
      ];
    };
    const handedOut = teachers.map((teacher, at) => ({
      teacher,
      device: `work-${at + 1}`,
      onDay: at + 1,
      backOn: random.between(25, 55),
    }));
    return ({ number }) => {
      if (school.kind !== 'primary') return [];
      return moments(
        ...handedOut
          .filter(({ onDay }) => onDay === number)
          .flatMap(({ teacher, device }) => handOut(teacher, device)),
        ...handedOut
          .filter(({ backOn }, at) => at % 3 === 0 && backOn === number)
          .map(({ device }) => line('15:45', itSupport, `${device}/return-work-device`)),
      );
    };
  },
};

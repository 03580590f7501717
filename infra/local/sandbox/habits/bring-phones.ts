import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import type { Pupil } from '../people/school.ts';

const walksAlone = { walksToSchool: true, walksFromSchool: true };
const older = ['Y5', 'Y6'];

/**
 * At a primary school those of years 5 and 6 who walk alone hand a phone in each morning; one is left lying
 * now and then, and a parent fetches it (MOB-01, MOB-02).
 */
export const bringPhones: Habit = {
  name: 'bring phones',
  at: (school, random) => {
    const { office, pupils } = school;
    const moments = momentsAt(school);
    const bringing = random.some(
      pupils.filter(({ yearGroup }) => older.includes(yearGroup)),
      3,
    );
    const younger = random.pick(pupils.filter(({ yearGroup }) => !older.includes(yearGroup)));
    let lying: readonly Pupil[] = [];
    const line = (at: string, { id }: Pupil, command: string, body: Line['body'] = {}): Line => ({
      ...{ at, as: office, send: `pupil-devices/${id}/${command}` },
      body,
    });
    const fetched = (pupil: Pupil): Line =>
      line('08:10', pupil, 'collect-mobile', {
        ...{ collectedBy: pupil.parents[0].id, early: 'It lay here over night.' },
      });
    return ({ number }) => {
      if (school.kind !== 'primary') return [];
      if (number === 2)
        return moments(
          {
            ...line('09:15', younger, 'permit-mobile', walksAlone),
            expected: refused('NotOfPhoneYear', 'MOB-01'),
          },
          ...bringing.map((pupil) => line('09:20', pupil, 'permit-mobile', walksAlone)),
        );
      if (number < 3) return [];
      const back = lying.map(fetched);
      const today = bringing.filter(() => random.chance(0.8));
      lying = today.filter(() => random.chance(0.05));
      return moments(
        ...back,
        ...today.map((pupil) => line('08:30', pupil, 'hand-in-mobile')),
        ...today
          .filter((pupil) => !lying.includes(pupil))
          .map((pupil) => line('15:25', pupil, 'collect-mobile')),
      );
    };
  },
};

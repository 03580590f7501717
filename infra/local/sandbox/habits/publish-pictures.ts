import { newAgenda } from '../agenda.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { answersOf } from '../people/answers.ts';
import type { Pupil } from '../people/school.ts';

const FIRST_DAY = 15;
const EVERY = 7;
const passed = { safety: 'passed', rights: 'passed', privacy: 'passed' };

/**
 * Pictures of pupils go out where parents consented, and those of others do not; one consent is withdrawn, and
 * the picture comes down (PUB-01, PUB-02, PUB-06).
 */
export const publishPictures: Habit = {
  name: 'publish pictures',
  at: (school, random) => {
    const { teachers, pupils } = school;
    const moments = momentsAt(school);
    const line = (at: string, as: Line['as'], send: string, body: Line['body']): Line => ({
      at,
      as,
      send,
      body,
    });
    const takeDowns = newAgenda();
    // Each pupil is in one picture, so that a withdrawal is about one.
    let left: readonly Pupil[] = pupils;
    let count = 0;
    return ({ number, date }) => {
      const due = takeDowns.due(number);
      if (number % EVERY !== FIRST_DAY % EVERY || number < FIRST_DAY || left.length === 0)
        return moments(...due);
      count += 1;
      const shown = random.pick(left);
      left = left.filter((one) => one !== shown);
      const picture = `publications/picture-${count}`;
      const [parent] = shown.parents;
      const teacher = random.pick(teachers);
      const people = { people: [shown.id] };
      const purpose = school.kind === 'infant' ? 'website' : 'curriculum';
      const publish = line('14:50', teacher, `${picture}/publish-image`, { medium: 'online', ...people });
      const { allowsPictures } = answersOf(shown);
      if (allowsPictures && random.chance(0.3))
        takeDowns.plan(
          number + random.between(3, 8),
          line('07:35', parent, `consents/${shown.id}.photo/withdraw-photo-consent`, {
            ...{ signatory: parent.id, reason: 'We would rather not see it on the web.' },
          }),
          line('15:15', teacher, `${picture}/withdraw-publication`, { because: 'consent' }),
        );
      return moments(
        ...due,
        line('13:15', teacher, `${picture}/take-photograph`, { ...people, takenOn: date, purpose }),
        line('14:35', teacher, `${picture}/review-content`, {
          ...{ channel: 'website', title: 'A page about our week', findings: passed },
        }),
        allowsPictures ? publish : { ...publish, expected: refused('ConsentMissing', 'PUB-02') },
      );
    };
  },
};

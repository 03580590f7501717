import { type Habit, momentsAt } from '../habit.ts';
import { adultsOf } from '../people/school.ts';

const WEEKS_TO_READ = 9;
const guideline = { list: 'guideline.social-media', edition: '2026' };

/** Who works at a school reads its policy within two weeks, and some do not (POL-06, PUB-09). */
export const knowThePolicy: Habit = {
  name: 'know the policy',
  at: (school, random) => {
    const moments = momentsAt(school);
    const readers = adultsOf(school).flatMap((adult) =>
      random.chance(0.85) ? [{ adult, reads: random.between(0, WEEKS_TO_READ) }] : [],
    );
    return ({ number }) =>
      moments(
        ...readers
          .filter(({ reads }) => reads === number)
          .flatMap(({ adult }) => [
            {
              at: '16:10',
              as: adult,
              send: `acknowledgements/${adult.id}/acknowledge-policy`,
              body: { version: 1 },
            },
            ...(school.kind === 'infant' && adult.audience === 'staff'
              ? [
                  {
                    at: '16:20',
                    as: adult,
                    send: `acknowledgements/${adult.id}/acknowledge-document`,
                    body: guideline,
                  },
                ]
              : []),
          ]),
      );
  },
};

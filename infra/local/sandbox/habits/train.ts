import { type Habit, momentsAt } from '../habit.ts';
import { adultsOf } from '../people/school.ts';

const firstTopics = ['safe-internet-use', 'online-safeguarding', 'cyber-bullying', 'online-radicalisation'];
/** Staff are trained on two afternoons, and who was away is trained later or not at all. */
const TRAINED_ON = [14, 40];

/** Staff have their yearly training, and hear what is new in between (TRG-01, TRG-02). */
export const train: Habit = {
  name: 'train',
  at: (school, random) => {
    const moments = momentsAt(school);
    const staff = adultsOf(school).filter(({ audience }) => audience === 'staff');
    const trained = staff.flatMap((one) =>
      random.chance(0.9) ? [{ one, onDay: random.pick(TRAINED_ON) }] : [],
    );
    return ({ number, date, inHalfTerm }) => [
      ...moments(
        ...trained
          .filter(({ onDay }) => onDay === number)
          .map(({ one }) => ({
            at: '16:00',
            as: school.head,
            send: `training/${one.id}/complete-training`,
            body: {
              ...{ training: 'refresher', on: date, topics: firstTopics },
              ...([school.lead.id, school.deputy.id].includes(one.id) ? { coversOnlineSafety: true } : {}),
            },
          })),
      ),
      ...(inHalfTerm === 9
        ? moments({
            at: '08:05',
            as: school.office,
            send: `activities/safeguarding-update.${date}/issue-safeguarding-update`,
            body: { on: date, topic: 'online-safety', channel: 'staff-meeting' },
          })
        : []),
    ];
  },
};

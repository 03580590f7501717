import { type Habit, type Line, momentsAt } from '../habit.ts';
import { daysAfter } from '../school-days.ts';

const ANNOUNCED_ON = 22;

/** A pupil moves to another school, and the child-protection file follows (ORG-06, DPR-02). */
export const moveAway: Habit = {
  name: 'move away',
  at: (school) => {
    const { lead, office, leaver } = school;
    const moments = momentsAt(school);
    const transfer = (at: string, command: string, body: Line['body']): Line => ({
      ...{ at, as: lead, send: `file-transfers/sb-${leaver.id}/${command}` },
      body,
    });
    return ({ number, date }) => {
      if (number === ANNOUNCED_ON)
        return moments(
          {
            at: '09:45',
            as: office,
            send: `people/${leaver.id}/leave-person`,
            body: { on: daysAfter(date, 7) },
          },
          transfer('13:40', 'expect-file-transfer', {
            ...{ pupil: leaver.id, recipient: 'meadowside-primary', startsOn: daysAfter(date, 7) },
          }),
        );
      if (number === ANNOUNCED_ON + 7)
        return moments(transfer('13:25', 'record-file-sent', { on: date, means: 'system-to-system' }));
      if (number === ANNOUNCED_ON + 10)
        return moments(transfer('15:05', 'confirm-file-receipt', { on: date }));
      return [];
    };
  },
};

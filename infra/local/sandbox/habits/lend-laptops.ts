import { newAgenda } from '../agenda.ts';
import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { hasSigned, type Pupil } from '../people/school.ts';
import { daysAfter } from '../school-days.ts';

const laptops = ['lt-01', 'lt-02', 'lt-03', 'lt-04', 'lt-05', 'lt-06'];
const LOAN_DAYS = 14;

/**
 * An infant school lends laptops to parents who have signed; some come back late, some damaged, and two want
 * the same one (DEV-01, DEV-02, AGR-08).
 */
export const lendLaptops: Habit = {
  name: 'lend laptops',
  at: (school, random) => {
    const { office, itSupport } = school;
    const moments = momentsAt(school);
    const returns = newAgenda();
    /** The school day before which each is out. */
    const outUntil = new Map<string, number>();
    const lend = (device: string, { id, parents: [parent] }: Pupil, returnDue: string): Line => ({
      at: '14:20',
      as: office,
      send: `devices/${device}/lend-device`,
      body: { borrower: parent.id, pupil: id, purpose: 'remote-learning', returnDue },
    });
    const lentTo = (pupil: Pupil, device: string, number: number, due: string): readonly Line[] => {
      const loan = lend(device, pupil, due);
      if (!hasSigned(pupil.parents[0], number))
        return [{ ...loan, expected: refused('AgreementRequired', 'DEV-02') }];
      // Ten school days are the loan; some take longer.
      const backOn = number + random.between(4, 14);
      outUntil.set(device, backOn);
      returns.plan(
        backOn,
        {
          at: '08:35',
          as: office,
          send: `devices/${device}/return-device`,
          body: { condition: random.chance(0.9) ? 'as-lent' : 'damaged' },
        },
        safeguarded('11:40', device, itSupport),
      );
      const again = { ...loan, at: '14:30', expected: refused('DeviceAlreadyOnLoan', 'DEV-02') };
      return random.chance(0.3) ? [loan, again] : [loan];
    };
    return ({ number, date }) => {
      if (school.kind !== 'infant') return [];
      if (number === 0) return moments(...laptops.flatMap((one) => madeReady(one, itSupport)));
      const device = laptops.find((one) => (outUntil.get(one) ?? 0) <= number);
      const pupil = random.pick(school.pupils);
      const isAsked = random.chance(0.35) && device !== undefined;
      const lent = isAsked ? lentTo(pupil, device, number, daysAfter(date, LOAN_DAYS)) : [];
      return moments(...returns.due(number), ...lent);
    };
  },
};

const madeReady = (device: string, itSupport: Line['as']): readonly Line[] => [
  { at: '07:40', as: itSupport, send: `devices/${device}/register-device`, body: { kind: 'pupil-laptop' } },
  safeguarded('07:50', device, itSupport),
];

/** Before each loan: nobody knows what was done with it at home. */
const safeguarded = (at: string, device: string, as: Line['as']): Line => ({
  ...{ at, as, send: `devices/${device}/install-safeguards` },
  body: { safeguards: ['web-filter', 'managed-updates'] },
});

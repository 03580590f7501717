import { commandOf } from '../../../trusts/shape/set-up-command.ts';
import type { SetUpCommand } from '../../../trusts/shape/types.ts';
import { localIssuer } from '../../identity/issuer.ts';
import type { Random } from '../random.ts';
import { daysAfter } from '../school-days.ts';
import type { SchoolClass } from './classes.ts';
import { addressOf } from './example-school.ts';
import type { Names } from './names.ts';
import type { Adult, Pupil } from './school.ts';

/** A pupil with parents, and what enters them into the record. */
export interface Family {
  readonly pupil: Pupil;
  readonly joins: readonly SetUpCommand[];
  readonly links: readonly SetUpCommand[];
}

interface Choices {
  readonly school: string;
  readonly names: Names;
  readonly random: Random;
}

const ADMITTED = '2026-09-01';
/** The rest signs in the weeks after, or not at all. */
const PARENTS_WHO_SIGN = 0.88;

/** @param number of the pupil at the school, from 0 */
export const inventFamily = (choices: Choices, number: number, schoolClass: SchoolClass): Family => {
  const { school, names, random } = choices;
  const make = commandOf(school);
  const surname = names.family();
  const [first, ...others] = inventParents(choices, number, surname);
  const id = `u-${1001 + number}`;
  const { className, yearGroup, bornFrom } = schoolClass;
  const pupil: Pupil = { id, name: names.next(surname), yearGroup, className, parents: [first, ...others] };
  const dateOfBirth = daysAfter(bornFrom, random.between(0, 363));
  const { parents, name } = pupil;
  return {
    pupil,
    joins: [
      make(
        { stream: 'people', id, command: 'admit-pupil' },
        { name, dateOfBirth, yearGroup, class: className, admittedOn: ADMITTED },
      ),
      ...parents.map((parent) =>
        make(
          { stream: 'people', id: parent.id, command: 'register-parent' },
          { name: parent.name, email: addressOf(parent.name, school), from: ADMITTED },
        ),
      ),
    ],
    links: parents.flatMap((parent) => [
      make({ stream: 'people', id, command: 'link-parent', about: parent.id }, { parent: parent.id }),
      logInOf(school, parent),
    ]),
  };
};

/** Says whose a log-in is. */
export const logInOf = (school: string, { id, logIn }: Pick<Adult, 'id' | 'logIn'>): SetUpCommand =>
  commandOf(school)({ stream: 'people', id, command: 'link-log-in' }, { subject: `${localIssuer}|${logIn}` });

const inventParents = (
  { school, names, random }: Choices,
  number: number,
  surname: string,
): readonly [Adult, ...Adult[]] => {
  const parent = (which: number): Adult => {
    const id = `p-${2001 + number * 2 + which}`;
    const signsOn = random.chance(PARENTS_WHO_SIGN) ? random.between(1, 14) : null;
    return { id, name: names.next(surname), logIn: `login-${school}-${id}`, audience: 'parent', signsOn };
  };
  return random.chance(0.4) ? [parent(0), parent(1)] : [parent(0)];
};

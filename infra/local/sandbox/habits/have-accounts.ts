import { type Habit, type Line, momentsAt, refused } from '../habit.ts';
import { hasSigned, type Teacher } from '../people/school.ts';

const ASKED_ON = 19;
const readingScheme = { kind: 'system', name: 'reading-scheme' };
/** `t.abernoth7` */
const logInName = ({ name, id }: Teacher): string =>
  `${name.replace(/^(.).* (.*)$/, '$1.$2').toLowerCase()}${id.slice(2)}`;

/**
 * IT support of an infant school gives teachers accounts and rights once they have signed, and takes some back;
 * a primary school keeps no such register (ACC-01, ACC-02).
 */
export const haveAccounts: Habit = {
  name: 'have accounts',
  at: (school, random) => {
    const { itSupport, teachers } = school;
    const moments = momentsAt(school);
    const issue = (teacher: Teacher): Line => ({
      at: '10:10',
      as: itSupport,
      send: `access/${teacher.id}/issue-account`,
      body: { logInName: logInName(teacher), audience: 'staff' },
    });
    const grant = ({ id }: Teacher): Line => ({
      at: '10:20',
      as: itSupport,
      send: `access/${id}/grant-access`,
      body: { right: readingScheme, audience: 'staff' },
    });
    const revoke = ({ id }: Teacher): Line => ({
      at: '15:50',
      as: itSupport,
      send: `access/${id}/revoke-access`,
      body: { right: readingScheme, reason: 'Another colleague sees to the scheme from now on.' },
    });
    const changes = teachers.map((teacher) => ({ teacher, revokedOn: random.between(20, 60) }));
    const unsigned = teachers.find(({ signsOn }) => signsOn === null || signsOn > 1) ?? teachers[0];
    return ({ number }) => {
      const isEarly = number === 1 && !hasSigned(unsigned, number);
      const early = isEarly ? [{ ...issue(unsigned), expected: refused('AgreementRequired', 'ACC-01') }] : [];
      const notInUse = { ...issue(teachers[0]), expected: refused('ProcessNotInUse', 'ACC-02') };
      if (school.kind === 'primary') return number === ASKED_ON ? moments(notInUse) : [];
      const fresh = teachers.filter(({ signsOn }) => signsOn !== null && signsOn + 1 === number);
      const ended = changes.filter(
        ({ teacher, revokedOn }) => teacher.signsOn !== null && revokedOn === number,
      );
      return moments(
        ...early,
        ...fresh.flatMap((teacher) => [issue(teacher), grant(teacher)]),
        ...ended.map(({ teacher }) => revoke(teacher)),
      );
    };
  },
};

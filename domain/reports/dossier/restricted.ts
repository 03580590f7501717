import type { Answers } from '../as-of/report.ts';

/** Those who answer for the safety of pupils at a school. */
const LEADING: readonly string[] = ['headteacher', 'dsl', 'deputy-dsl'];

/**
 * Of all answers those that concern certain people, and who led: a dossier says no more of anybody than it
 * needs to.
 */
export const restricted = (
  { agreements, access, devices, roles, policy }: Answers,
  people: ReadonlySet<string>,
): Answers => ({
  agreements: agreements.filter(({ person }) => people.has(person)),
  access: access.filter(({ person }) => people.has(person)),
  devices: {
    lent: devices.lent.filter(({ borrower, pupil }) => people.has(borrower) || people.has(pupil)),
    allocated: devices.allocated.filter(({ person }) => people.has(person)),
  },
  roles: roles.filter(({ role }) => LEADING.includes(role)),
  policy,
});

/** The records that answers rest on, as `<stream>/<id>`. */
export const recordsBehind = ({ agreements, access, devices, roles }: Answers): readonly string[] => [
  'policies/online-safety',
  ...agreements.map(({ agreement }) => `agreements/${agreement}`),
  ...access.map(({ record }) => `access/${record}`),
  ...[...devices.lent, ...devices.allocated].map(({ device }) => `devices/${device}`),
  ...roles.map(({ person }) => `people/${person}`),
];

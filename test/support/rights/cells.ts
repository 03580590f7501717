import { roles, trustRoles } from '../../../events/catalogue/words.ts';
import { type Answer, type ExpectedRight, expectedAnswer, expectedRights } from './expected-rights.ts';
import { type Asked, OTHER, OWN, subjectOf, TRUST } from './matrix-world.ts';
import { type Way, ways } from './ways.ts';

/** One cell of the matrix: route, role, relation and school, and what is expected. */
export interface Cell {
  readonly name: string;
  readonly asked: Asked;
  readonly expected: 'refused' | 'let through';
  /** Whether the role may do it on some record of that place: what refuses it is how the caller stands. */
  readonly isNear: boolean;
}

const isOfTrust = (role: string): boolean => trustRoles.some((one) => one === role);

/**
 * Who is known where: a role of a school counts there alone, one of the trust everywhere, and neither where
 * the other is handed out.
 */
const reaches = (role: string, home: string, asked: string): boolean =>
  isOfTrust(role) ? home === TRUST : home === asked && home !== TRUST;

/**
 * Nobody of the trust is a namesake of somebody at a school; at the trust itself they may be who it is about.
 */
const holding = ({ stands }: Way, role: string, asked: string): readonly string[] =>
  isOfTrust(role) ? stands.filter((one) => asked === TRUST && one === 'self') : stands;

const rights = new Map(expectedRights.map((right) => [`${right.stream}/${right.action}`, right]));
const rightOf = ({ action: asked }: Way): ExpectedRight => {
  const right = rights.get(asked);
  if (right === undefined) throw new Error(`nothing is expected of ${asked}`);
  return right;
};

const expectedOf = (way: Way, role: string, home: string, asked: string): Cell['expected'] => {
  const right = rightOf(way);
  const answer: Answer = reaches(role, home, asked)
    ? expectedAnswer(right, [role], holding(way, role, asked))
    : 'refused';
  return answer === 'refused' ? 'refused' : 'let through';
};

const cellOf = (way: Way, role: string, home: string, asked: string): Cell => {
  const { route, params, query = {}, body } = way;
  const about = Object.values(params).join('/');
  return {
    name: `${route} ${about} by ${role} of ${home}, of ${asked}${way.stands.length > 0 ? `: ${way.stands.join('+')}` : ''}`,
    asked: { route, params: { schoolId: asked, ...params }, query, body, subject: subjectOf(role, home) },
    expected: expectedOf(way, role, home, asked),
    isNear: reaches(role, home, asked) && rightOf(way).clauses.some(({ roles: some }) => some.includes(role)),
  };
};

/**
 * Every route, by every role, at the own school, another one and the trust; and with roles held where they do
 * not count.
 */
export const cells: readonly Cell[] = ways.flatMap((way) => {
  const asked = way.isOfTrust ? [TRUST] : [OWN, OTHER, TRUST];
  return roles.flatMap((role) =>
    [isOfTrust(role) ? TRUST : OWN, isOfTrust(role) ? OWN : TRUST].flatMap((home) =>
      asked.map((one) => cellOf(way, role, home, one)),
    ),
  );
});

import { SECOND_FACTOR } from '../../../events/catalogue/access-journal.ts';
import type { Actor } from '../../../events/log/types.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { SecondFactor } from '../lambda/issuer-rules.ts';
import type { TokenSubject } from './speaker-of.ts';

/**
 * Demands a second factor of those who have a role for which the trust asks one, lent roles included.
 * @throws ProblemError `insufficient-authentication` where the token does not say that one was used
 */
export const demandSecondFactor = (
  demanded: SecondFactor | null,
  { id: person, roles }: Actor,
  token: TokenSubject,
): void => {
  if (demanded === null || token.lacksSecondFactor !== true) return;
  const { roles: of, acrValues } = demanded;
  if (of !== null && !roles.some((role) => of.includes(role))) return;
  throw new ProblemError(
    'insufficient-authentication',
    {
      detail:
        'log in again with a second factor: one of your roles here asks for it, and this token does not say that you used one',
      ...(acrValues === null ? {} : { acrValues }),
    },
    { person, roles, row: SECOND_FACTOR },
  );
};

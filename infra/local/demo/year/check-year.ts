import type { LocalStack } from '../../local-stack.ts';
import { cast, primarySchool } from '../cast.ts';
import { checkRebuilds } from '../checks/check-rebuilds.ts';
import type { Finding } from '../checks/finding.ts';
import { checkDossier } from '../proof/check-dossier.ts';

/** What is asked of the record of the half-term as a whole. */
export const checkYear = async (stack: Pick<LocalStack, 'url' | 'tokenFor'>): Promise<readonly Finding[]> => [
  await checkRebuilds(stack),
  ...(await checkDossier(stack, {
    school: primarySchool,
    incident: 'i-72',
    as: cast.primary.dsl,
    named: ['u-350', 'u-351', 'u-352', 'p-451', 'i-72'],
  })),
];

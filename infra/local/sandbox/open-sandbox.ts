import type { LocalToken, SetUpCommand } from '../../trusts/shape/types.ts';
import { exampleAdministrator } from '../identity/issuer.ts';
import type { LocalStack } from '../local-stack.ts';
import { logInsIn } from '../set-up-example.ts';
import type { SandboxOptions } from './options.ts';
import { type MadeSchool, makeSchool } from './people/make-school.ts';
import type { SandboxSchool } from './people/school.ts';
import { sendStages } from './people/send-stages.ts';

const trust = { admin: exampleAdministrator, executive: 'login-fernhill-executive' };

/** The sandbox's schools with their people; nothing is sent. @param example commands that set the example trust up */
export const inventSchools = (
  { seed, schools, pupils }: Pick<SandboxOptions, 'seed' | 'schools' | 'pupils'>,
  example: readonly SetUpCommand[],
): readonly MadeSchool[] =>
  Array.from({ length: schools }, (_, number) => makeSchool(number, example, { seed, pupils, trust }));

/** Sets the schools up on a stack that has the example trust. @throws LocalStackError for what is refused */
export async function openSchools(
  stack: Pick<LocalStack, 'url' | 'tokenFor' | 'logIns'>,
  made: readonly MadeSchool[],
): Promise<void> {
  for (const { stages } of made) {
    await sendStages(stack, exampleAdministrator, stages);
    for (const [person, subject] of logInsIn(stages.flat())) stack.logIns.set(person, subject);
  }
}

/** The tokens of the example trust, of the same roles at schools of the sandbox. */
export const tokensAt = (
  schools: readonly SandboxSchool[],
  tokens: readonly LocalToken[],
): readonly LocalToken[] =>
  tokens.map((token) => {
    const school = schools.find(({ kind }) => token.school.endsWith(`-${kind}`));
    if (school === undefined) return token;
    const example = token.school.split('-')[0] ?? '';
    const subject =
      token.role === 'parent' ? school.pupils[0].parents[0].logIn : token.subject.replace(example, school.id);
    return { ...token, subject, school: school.id };
  });

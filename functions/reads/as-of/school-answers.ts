import { schoolDirectoryProjection } from '../../../domain/read-models/school-directory/projection.ts';
import type { Answers } from '../../../domain/reports/as-of/answers.ts';
import { answersPage, type Place } from '../../../domain/reports/as-of/answers-page.ts';
import type { By, Until } from '../../../domain/reports/as-of/counting.ts';
import { rowFold } from '../../../domain/reports/as-of/row-fold.ts';
import { createTrustQuestions } from '../../../domain/reports/as-of/trust-questions.ts';
import type { Grant } from '../../shared/access/permitted.ts';
import { nameOf } from '../../shared/past/name-of.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import { type RestsOn, restsOn } from '../../shared/past/rests-on.ts';
import type { AsOfDeps } from './as-of-deps.ts';

/** What is answered for one school. */
export interface SchoolAnswers {
  readonly isRegistered: boolean;
  readonly asOf: { readonly at: string; readonly by: By } & RestsOn;
  /** The rows of the page. */
  readonly answers: Omit<Answers, 'roles'> & { readonly roles: readonly object[] };
  /** Where the page ended; null: nothing comes after. */
  readonly end: Place | null;
  /** About what the rows take in an answer. */
  readonly bytes: number;
}

/** Which page of the answers: behind a row (null: the first), with so many bytes of rows at most. */
export interface Wanted {
  readonly until: Until;
  readonly after: Place | null;
  readonly most: number;
}

/**
 * The answers to the trust's questions about one school at an instant; the names of those who held an office
 * where the grant opens them.
 */
export const schoolAnswers = async (
  deps: AsOfDeps,
  grant: Grant,
  school: string,
  { until, after, most }: Wanted,
): Promise<SchoolAnswers> => {
  const questions = createTrustQuestions(until.asOf);
  const directory = rowFold(schoolDirectoryProjection);
  const { positions, tampered } = await replayInto(deps, school, [
    { until, folds: [...questions.folds, directory] },
  ]);
  const [position = 0] = positions;
  const { answers: page, end, bytes } = answersPage(questions.answers(), after, most);
  const { roles, ...answers } = page;
  const people = { school, states: questions.people };
  const named = roles.map(async (held) => ({
    ...held,
    name: await nameOf(deps.sealer, grant, people, held.person),
  }));
  return {
    isRegistered: directory.rows().length > 0,
    asOf: { at: until.asOf, by: until.by, ...(await restsOn(deps.covering, school, { position, tampered })) },
    answers: { roles: await Promise.all(named), ...answers },
    end,
    bytes,
  };
};

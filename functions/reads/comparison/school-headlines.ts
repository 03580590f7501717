import { isHeldOn } from '../../../domain/kernel/held-roles.ts';
import { comparedReports, type Headline, headlinesOf } from '../../../domain/reports/comparison/report.ts';
import type { PersonState } from '../../../domain/streams/people/stream.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { type DocumentsDeps, type MadeDocument, makeDocuments } from '../../shared/past/make-documents.ts';

/** What is said of one school: figures, each with the address at which it is asked for again. */
export interface SchoolHeadlines {
  readonly school: string;
  /** Null: there is no checkpoint, or the school has no such period. */
  readonly asOf: Pick<MadeDocument, 'today' | 'checkpoint' | 'tampered'> | null;
  /** The same of each report that it was made of: SHA-256, base64url. */
  readonly digests: Readonly<Record<string, string>>;
  readonly figures: readonly (Omit<Headline, 'figures'> & { readonly href: string })[];
  /** Why there is nothing, in plain words. */
  readonly note: string | null;
}

const pupilsIn = (states: ReadonlyMap<string, PersonState>, today: string): number =>
  [...states.values()].filter(
    (state) =>
      state.status === 'registered' &&
      state.roles.some((held) => held.role === 'pupil' && isHeldOn(held, today)),
  ).length;

/** The figure alone where it is made of one, or else the report. */
const addressOf = (
  school: string,
  { report, figures }: Headline,
  { period, checkpoint }: MadeDocument,
): string => {
  const query = new URLSearchParams({ period: period.name, size: String(checkpoint.size) });
  const [only, ...others] = figures;
  const path = `/v1/schools/${school}/reports/${report}`;
  return `${only === undefined || others.length > 0 ? path : `${path}/figures/${only}`}?${query}`;
};

const nothing = (school: string, note: string): SchoolHeadlines => ({
  school,
  asOf: null,
  digests: {},
  figures: [],
  note,
});

/** The headline figures of a school as of its newest checkpoint. */
export const schoolHeadlines = async (
  deps: DocumentsDeps,
  school: string,
  period: string,
): Promise<SchoolHeadlines> => {
  const made = await makeDocuments(deps, {
    ...{ school, reports: comparedReports, period },
    size: undefined,
  }).catch((error: unknown) => {
    if (error instanceof ProblemError) return error;
    throw error;
  });
  if (made instanceof ProblemError) return nothing(school, made.details.detail ?? made.message);
  const [first] = made;
  if (first === undefined) return nothing(school, 'no report is compared');
  const documents = new Map(made.map(({ document }, at) => [comparedReports[at]?.name ?? '', document]));
  const { today, checkpoint, tampered, people } = first;
  return {
    school,
    asOf: { today, checkpoint, tampered },
    digests: Object.fromEntries(made.map(({ digest }, at) => [comparedReports[at]?.name ?? '', digest])),
    figures: headlinesOf(documents, pupilsIn(people.states, today)).map(({ figures, ...headline }) => ({
      ...headline,
      href: addressOf(school, { ...headline, figures }, first),
    })),
    note: null,
  };
};

import { londonDate } from '../../../domain/kernel/london.ts';
import { stateFold } from '../../../domain/reports/as-of/report.ts';
import type { Asked, DocumentReport, OpenDocument } from '../../../domain/reports/kit/define-document.ts';
import type { Document } from '../../../domain/reports/kit/document.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import { policiesStream, policyAt } from '../../../domain/streams/policies/stream.ts';
import { schoolsStream, schoolView } from '../../../domain/streams/schools/stream.ts';
import { ProblemError } from '../http/problem-error.ts';
import { digest } from '../lambda/digest.ts';
import { type ShownTampered, tamperedNamed } from '../lambda/tampered.ts';
import type { People } from './name-of.ts';
import { periodFor } from './period-for.ts';
import { type ReplayDeps, replayInto } from './replay-into.ts';
import type { NamedCheckpoint, Newest, SealedAt } from './rests-on.ts';

/** Documents with all that they rest on: asked for again at the same checkpoint, they are the same. */
interface RestsOn {
  readonly period: Asked['period'];
  readonly today: string;
  readonly checkpoint: NamedCheckpoint;
  /** Commits that are not as they were journaled: the documents say nothing of their records. */
  readonly tampered: readonly ShownTampered[];
  readonly people: People;
}

export interface MadeDocument extends RestsOn {
  readonly document: Document;
  /** SHA-256 of the document, base64url: people by their ids, whoever reads. */
  readonly digest: string;
  readonly stateOf: OpenDocument['stateOf'];
}

/** Whatever stands behind a checkpoint counts. */
const ALL = { asOf: '9999-12-31T23:59:59.999Z', by: 'recorded' } as const;

/** All that making documents needs. */
export interface DocumentsDeps extends ReplayDeps {
  readonly latest: Newest;
  readonly sealedAt: SealedAt;
}

/** Over what they are asked for, and as of which checkpoint. */
interface Wanted {
  readonly school: string;
  /** Left out: the half-term of the checkpoint's day, or the one before it. */
  readonly period: string | undefined;
  /** Size of a checkpoint; left out: the newest. */
  readonly size: number | undefined;
}

/**
 * Replays once what a checkpoint covers, and makes the documents of it, in the order of their reports.
 * @throws ProblemError `not-sealed-yet`, `invalid-query`
 */
export const makeDocuments = async (
  deps: DocumentsDeps,
  { school, reports, period: name, size }: Wanted & { readonly reports: readonly DocumentReport[] },
): Promise<readonly MadeDocument[]> => {
  const checkpoint = await checkpointFor(deps, school, size);
  const opened = reports.map((report) => report.open());
  const [schools, policies, people] = [
    stateFold(schoolsStream),
    stateFold(policiesStream),
    stateFold(peopleStream),
  ];
  const folds = [...opened.flatMap((one) => one.folds), schools, policies, people];
  const { tampered } = await replayInto(deps, school, [{ until: ALL, folds }], checkpoint.size);
  const today = londonDate(checkpoint.time);
  const calendar = schoolView(schools.states.get(school) ?? schoolsStream.initialState);
  const period = periodFor(calendar, name, today);
  const policy = policyAt(
    policies.states.get('online-safety') ?? policiesStream.initialState,
    checkpoint.time,
  );
  const asked = { school, today, calendar, period, settings: policy?.settings ?? {} };
  const rests = {
    ...{ period, today, checkpoint },
    tampered: tamperedNamed(school, tampered),
    people: { school, states: people.states },
  };
  return opened.map(({ document: made, stateOf }) => {
    const document = made(asked);
    return { ...rests, document, digest: digest(JSON.stringify(document)), stateOf };
  });
};

/** One of them. @throws ProblemError `not-sealed-yet`, `invalid-query` */
export const makeDocument = async (
  deps: DocumentsDeps,
  { report, ...asked }: Wanted & { readonly report: DocumentReport },
): Promise<MadeDocument> => {
  const [made] = await makeDocuments(deps, { ...asked, reports: [report] });
  if (made === undefined) throw new Error('no document was made of a report');
  return made;
};

const checkpointFor = async (
  { latest, sealedAt }: DocumentsDeps,
  school: string,
  size: number | undefined,
): Promise<NamedCheckpoint> => {
  const found = size === undefined ? await latest(school) : await sealedAt(school, size);
  if (found !== null) return found;
  throw new ProblemError('not-sealed-yet', {
    detail:
      size === undefined
        ? 'the school has no checkpoint yet: have one signed with POST /v1/schools/{schoolId}/checkpoints, or wait for the next hour'
        : 'the school has no checkpoint of that size: GET /v1/schools/{schoolId}/checkpoints lists those that it has',
  });
};

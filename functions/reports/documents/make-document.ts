import { londonDate } from '../../../domain/kernel/london.ts';
import { stateFold } from '../../../domain/reports/as-of/report.ts';
import type { Asked, OpenDocument } from '../../../domain/reports/kit/define-document.ts';
import type { Document } from '../../../domain/reports/kit/document.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import { policiesStream, policyAt } from '../../../domain/streams/policies/stream.ts';
import { schoolsStream, schoolView } from '../../../domain/streams/schools/stream.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { digest } from '../../shared/lambda/digest.ts';
import { type ShownTampered, tamperedNamed } from '../../shared/lambda/tampered.ts';
import type { People } from '../../shared/past/name-of.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { type AskedDocument, periodFor } from './asked.ts';

/** A document with all that it rests on: asked for again at the same checkpoint, it is the same. */
export interface MadeDocument {
  readonly document: Document;
  readonly period: Asked['period'];
  readonly today: string;
  readonly checkpoint: NamedCheckpoint;
  /** Commits that are not as they were journaled: the document says nothing of their records. */
  readonly tampered: readonly ShownTampered[];
  /** SHA-256 of the document, base64url: people by their ids, whoever reads. */
  readonly digest: string;
  readonly people: People;
  readonly stateOf: OpenDocument['stateOf'];
}

/** Whatever stands behind a checkpoint counts. */
const ALL = { asOf: '9999-12-31T23:59:59.999Z', by: 'recorded' } as const;

/**
 * Replays what a checkpoint covers, and makes the document of it. @throws ProblemError `not-sealed-yet`,
 * `invalid-query`
 */
export const makeDocument = async (
  deps: ReportsDeps,
  { school, report, period: name, size }: AskedDocument,
): Promise<MadeDocument> => {
  const checkpoint = await checkpointFor(deps, school, size);
  const opened = report.open();
  const [schools, policies, people] = [
    stateFold(schoolsStream),
    stateFold(policiesStream),
    stateFold(peopleStream),
  ];
  const look = { until: ALL, folds: [...opened.folds, schools, policies, people] };
  const { tampered } = await replayInto(deps, school, [look], checkpoint.size);
  const today = londonDate(checkpoint.time);
  const calendar = schoolView(schools.states.get(school) ?? schoolsStream.initialState);
  const period = periodFor(calendar, name, today);
  const policy = policyAt(
    policies.states.get('online-safety') ?? policiesStream.initialState,
    checkpoint.time,
  );
  const document = opened.document({ school, today, calendar, period, settings: policy?.settings ?? {} });
  return {
    document,
    period,
    today,
    checkpoint,
    tampered: tamperedNamed(school, tampered),
    digest: digest(JSON.stringify(document)),
    people: { school, states: people.states },
    stateOf: opened.stateOf,
  };
};

const checkpointFor = async (
  { latest, sealedAt }: Pick<ReportsDeps, 'latest' | 'sealedAt'>,
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

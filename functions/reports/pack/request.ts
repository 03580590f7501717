import type { HeldRecord } from '../../../domain/reports/person-pack/report.ts';
import { disclosuresStream } from '../../../domain/streams/disclosures/stream.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import type { ReportsDeps } from '../reports-deps.ts';

/** The request that a pack answers. */
export interface PackRequest {
  readonly id: string;
  readonly receivedOn: string;
}

/** Whose pack, in answer to which record of `disclosures`. */
export interface PackAsked {
  readonly school: string;
  readonly person: string;
  readonly request: string;
}

/**
 * A pack needs a reason: a request of that person which is not answered yet.
 * @throws ProblemError `not-found`
 */
export const openRequest = async (
  { log }: Pick<ReportsDeps, 'log'>,
  { school, person, request: id }: PackAsked,
): Promise<PackRequest> => {
  const { state } = await log.load({ school, stream: 'disclosures', id }, disclosuresStream);
  if (state.status === 'open' && state.request.person === person)
    return { id, receivedOn: state.request.receivedOn };
  throw new ProblemError('not-found', {
    detail:
      'name the record of an open request for the data of this person: receive-subject-request makes one',
  });
};

/** Of records whose parts are read with another, such as who was notified of an incident, that other one. */
export const ownerOfRecord = ({ stream, id }: Pick<HeldRecord, 'stream' | 'id'>) =>
  stream.readAs?.(id) ?? { stream: stream.events.stream, id };

import * as z from 'zod/mini';
import { lastPosition } from '../../../domain/reports/dossier/report.ts';
import {
  type Opened,
  type PackFacts,
  packQuestions,
  personPackReport,
} from '../../../domain/reports/person-pack/report.ts';
import { peopleStream } from '../../../domain/streams/people/stream.ts';
import { schoolsStream } from '../../../domain/streams/schools/stream.ts';
import { slug } from '../../../events/catalogue/fields.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { idIn } from '../../shared/http/ids.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import { digest } from '../../shared/lambda/digest.ts';
import { tamperedSeen } from '../../shared/lambda/tampered.ts';
import { nameOf } from '../../shared/past/name-of.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import type { NamedCheckpoint } from '../../shared/past/rests-on.ts';
import { type AuthorisedRead, authorisedRead } from '../../shared/reads/authorised-read.ts';
import { cursorsOf, refusedCursor } from '../../shared/reads/cursor.ts';
import { pageFields, queryOf } from '../../shared/reads/query-string.ts';
import { pageIn, pageText } from '../dossier/dossier-cursor.ts';
import { pagesOfFiles } from '../dossier/pages-of-files.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { openRecords } from './open-pack.ts';
import { fullFiles, subjectFiles } from './pack-files.ts';
import { openRequest, type PackAsked, type PackRequest } from './request.ts';

const query = z.strictObject({
  request: slug,
  forSubject: z._default(z.enum(['true', 'false']), 'false'),
  cursor: pageFields.cursor,
});

/**
 * `GET /v1/schools/{schoolId}/people/{personId}/pack`: everything that is held on a person, as signed files,
 * in answer to a request that is on record; or the twin that the person gets. Each page is on record before
 * it is answered, with the request.
 */
export const getPack =
  (deps: ReportsDeps) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    const school = idIn(request.params, 'schoolId');
    const person = idIn(request.params, 'personId');
    const target = { school, stream: 'audit', id: personPackReport.name };
    const named = slug.safeParse(request.query['request']).data;
    const record = named === undefined ? {} : { record: { stream: 'disclosures', id: named } };
    const authorisation = await authorisedRead(deps, request, target, {
      subject: person,
      ...record,
      log: deps.log,
    });
    const { request: id, forSubject, cursor } = queryOf(query, request);
    const isForSubject = forSubject === 'true';
    const asked = { school, person, request: id };
    const answered = await openRequest(deps, asked);
    const cursors = cursorsOf(['pack', school, person, id, isForSubject]);
    const today = instantOf(deps.clock());
    const { now, page } =
      cursor === undefined ? { now: today, page: 0 } : pageIn(cursors.read(cursor), today);
    await recorded(deps, authorisation, asked);
    const files = await filesOf(deps, authorisation, { ...asked, answered, now, isForSubject });
    const pages = pagesOfFiles(files);
    const shown = pages[page];
    if (shown === undefined) throw refusedCursor('expected a cursor of ours');
    return jsonResponse(200, {
      ...asked,
      forSubject: isForSubject,
      manifest: digest(files['manifest.json'] ?? ''),
      files: shown,
      next: page + 1 < pages.length ? cursors.write(pageText({ now, page: page + 1 })) : null,
    });
  };

/** Who made a pack of whom, and why. */
const recorded = (
  deps: ReportsDeps,
  { caller, row, correlationId }: AuthorisedRead,
  { school, person, request }: PackAsked,
): Promise<void> =>
  deps.recordRead({
    ...{ actor: caller.person, roles: caller.roles, row, correlationId, school },
    ...{ stream: 'packs', id: person, shown: [`disclosures/${request}`] },
  });

interface Wanted extends PackAsked {
  readonly answered: PackRequest;
  readonly now: string;
  readonly isForSubject: boolean;
}

const filesOf = async (deps: ReportsDeps, authorisation: AuthorisedRead, wanted: Wanted) => {
  const { school, person, now, isForSubject: forSubject } = wanted;
  const { looks, facts: found } = packQuestions(school, person, { asOf: now, by: 'recorded' });
  const { tampered } = await replayInto(deps, school, looks);
  const unsaid = tamperedSeen(school, tampered);
  const facts = found();
  const checkpoint = await checkpointFor(deps, facts);
  const records = await openRecords(deps, authorisation, { school, facts, forSubject });
  const opened: Opened = { of: await packOf(deps, authorisation, wanted), records, unsaid };
  return forSubject
    ? subjectFiles(deps, facts, opened, checkpoint)
    : fullFiles(deps, facts, opened, checkpoint);
};

const packOf = async (
  { log, sealer }: ReportsDeps,
  authorisation: AuthorisedRead,
  { school, person, answered: { id: request, receivedOn }, now: at }: Wanted,
): Promise<Opened['of']> => {
  const [known, registered] = await Promise.all([
    log.load({ school, stream: 'people', id: person }, peopleStream),
    log.load({ school, stream: 'schools', id: school }, schoolsStream),
  ]);
  const states = new Map([[person, known.state]]);
  const name = await nameOf(sealer, authorisation, { school, states }, person);
  const { state } = registered;
  const schoolName = state.status === 'registered' ? state.details.name : null;
  return { school, schoolName, person, name, request, receivedOn, at };
};

/** @throws ProblemError `not-sealed-yet` */
const checkpointFor = async ({ covering }: ReportsDeps, { cited }: PackFacts): Promise<NamedCheckpoint> => {
  const checkpoint = await covering(cited.school, lastPosition(cited));
  if (checkpoint !== null) return checkpoint;
  throw new ProblemError('not-sealed-yet', {
    detail:
      'no checkpoint covers all that names the person: have one signed with POST /v1/schools/{schoolId}/checkpoints, or wait for the next hour',
  });
};

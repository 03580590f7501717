import * as z from 'zod/mini';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { instantOf } from '../../shared/lambda/clock.ts';
import type { Operation } from '../../shared/operations/operation.ts';
import type { SweepReport } from '../../shared/operations/sweep-report.ts';
import { queryOf } from '../../shared/reads/query-string.ts';
import { personFor } from '../person-for.ts';
import { followed } from '../queues/followed.ts';
import type { OperationsDeps } from '../types.ts';
import { attentionIn, type Findings } from './attention.ts';
import { lagIn } from './lag-in.ts';
import { listHealth } from './list-health.ts';
import { queueHealth } from './queue-health.ts';
import { readEach } from './read-each.ts';
import { schoolHealth } from './school-health.ts';
import { sweepHealth } from './sweep-health.ts';

/**
 * `GET /v1/trust/health`: journals, checkpoints, queues, dead letters, lists, the newest sweep, and what is
 * under way: ids and numbers.
 * @throws ProblemError `unauthenticated`, `forbidden`, `invalid-query`
 */
export const getHealth = async (deps: OperationsDeps, request: HttpRequest): Promise<HttpResponse> => {
  await personFor(deps, request, { tenant: TRUST_TENANT, action: 'health' });
  queryOf(noQuery, request);
  const at = instantOf(deps.clock());
  const { newest, ...findings } = await readAll(deps);
  const { schools, queues, lists, sweep } = findings;
  const attention = attentionIn(findings, at);
  return jsonResponse(200, {
    at,
    isWell: attention.length === 0,
    attention,
    schools: schools.found,
    queues: queues.found,
    lists: listHealth(deps.health.kept, lists.found.flat()),
    sweep,
    operations: newest.filter(({ ended }) => !ended).map(shown),
  });
};

const noQuery = z.strictObject({});
const OPERATIONS_LOOKED_AT = 20;

const readAll = async (
  deps: OperationsDeps,
): Promise<Findings & { readonly newest: readonly Operation[] }> => {
  const { health: sources, operations } = deps;
  const [ids, report] = await Promise.all([sources.schools(), sources.reports.get()]);
  const tenants = [TRUST_TENANT, ...ids];
  const [schools, lists, queues, newest] = await Promise.all([
    readEach(tenants, String, (school) => schoolHealth(sources, school)),
    readEach(tenants, String, (school) => lagIn(sources, school, sweptFrom(report, school))),
    readEach(
      sources.queues,
      ({ queue }) => queue,
      (queue) => queueHealth(sources, queue),
    ),
    operations
      .newest(OPERATIONS_LOOKED_AT)
      .then((newest) => Promise.all(newest.map((one) => followed(deps, one)))),
  ]);
  return { schools, lists, queues, sweep: report && sweepHealth(sources.kept, report), newest };
};

/** What was journaled before, the newest sweep has compared with the lists; null: it has not. */
const sweptFrom = (report: SweepReport | null, school: string): string | null => {
  if (report === null) return null;
  const hasFailed = report.schools.some((one) => one.school === school && one.failed);
  return hasFailed ? null : report.startedAt;
};

const shown = ({
  id: operation,
  kind,
  school,
  model,
  status,
  reason,
  requestedAt,
  updatedAt,
}: Operation) => ({
  ...{ operation, kind, school, model, status, reason, requestedAt, updatedAt },
});

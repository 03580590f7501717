import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { queryOf } from '../shared/reads/query-string.ts';
import type { AuditDeps } from './audit-deps.ts';
import { noQuery } from './audit-queries.ts';

/**
 * `GET /v1/trust/keys`: the public keys, for everybody: the person who checks a signature may be nobody here.
 */
export const getKeys =
  ({ checkpointKeys, dossierKeys }: Pick<AuditDeps, 'checkpointKeys' | 'dossierKeys'>) =>
  async (request: HttpRequest): Promise<HttpResponse> => {
    queryOf(noQuery, request);
    const keys = [
      ...listed(await checkpointKeys.published(), 'checkpoints'),
      ...listed(await dossierKeys.published(), 'dossiers'),
    ];
    return jsonResponse(200, { keys }, { 'cache-control': 'public, max-age=300' });
  };

/** The newest one signs; what older ones signed is still checked with them. */
const listed = (keys: readonly string[], use: 'checkpoints' | 'dossiers') =>
  keys.map((key, index) => ({ key, use, current: index === keys.length - 1 }));

import * as z from 'zod/mini';
import { alertChannel } from '../../events/catalogue/concern-forms.ts';
import type { Sealer } from '../../events/sealing/types.ts';
import type { AccessJournal } from '../shared/access/access-journal.ts';
import { type AuthoriseDeps, authorise, callerOf } from '../shared/access/authorise.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../shared/http/http-message.ts';
import { idIn } from '../shared/http/ids.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { queryOf } from '../shared/reads/query-string.ts';

/** What showing a secret needs: whoever sees it is on record before. */
export interface SecretDeps extends AuthoriseDeps, Pick<AccessJournal, 'recordRead'> {
  readonly sealer: Pick<Sealer, 'productSecret'>;
}

const noQuery = z.strictObject({});
const action = 'alert-secret';

const channelIn = (params: HttpRequest['params']): string => {
  const channel = alertChannel.safeParse(params['channel']).data;
  if (channel !== undefined) return channel;
  throw new ProblemError('invalid-id', {
    detail: 'channel takes 1 to 30 of a-z 0-9 - and does not begin with -',
    issues: [{ path: '/path/channel', message: 'not the name of a channel' }],
  });
};

/**
 * The secret with which one product signs alerts to one school, as Standard Webhooks writes it. It is made
 * again whenever it is asked for, and kept nowhere (decision 28).
 */
export const getAlertSecret = async (deps: SecretDeps, request: HttpRequest): Promise<HttpResponse> => {
  const school = idIn(request.params, 'schoolId');
  const token = await deps.verifyToken(request.headers['authorization']);
  const who = await callerOf(deps, school, token);
  const { caller, row } = authorise(deps.permissions, who, { stream: 'audit', action, subject: null });
  queryOf(noQuery, request);
  const channel = channelIn(request.params);
  const secret = await deps.sealer.productSecret(school, channel);
  if (secret === null) throw new ProblemError('not-found', { detail: 'the school has no key of its own' });
  await deps.recordRead({
    actor: caller.person,
    roles: caller.roles,
    row,
    correlationId: request.correlationId,
    school,
    stream: 'audit',
    id: action,
  });
  return jsonResponse(200, { channel, secret: `whsec_${Buffer.from(secret).toString('base64')}` });
};

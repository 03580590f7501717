import * as z from 'zod/mini';
import { concernsCommands } from '../../../domain/streams/concerns/commands.ts';
import { alertChannel } from '../../../events/catalogue/concern-forms.ts';
import type { CommandDeps } from '../../shared/commands/command-deps.ts';
import type { HttpRequest } from '../../shared/http/http-message.ts';
import { commandedSchoolIn } from '../../shared/http/ids.ts';
import { jsonBody } from '../../shared/http/json-body.ts';
import { refuseOtherMedia } from '../../shared/http/json-media.ts';
import { refuseNames } from '../../shared/http/names-somebody.ts';
import { ProblemError } from '../../shared/http/problem-error.ts';
import type { Handle } from '../../shared/http/routed.ts';
import { validBody } from '../../shared/http/valid-body.ts';
import { type Clock, instantOf, londonDate } from '../../shared/lambda/clock.ts';
import { metric } from '../../shared/lambda/log.ts';
import { sendAlert } from './send-alert.ts';
import { isSigned, isTimely, type Signed, signedIn } from './signature.ts';

/** An alert as a product sends it; which product it is stands in the address. */
export const alertBody = z.omit(concernsCommands.RaiseMonitoringAlert.body, { channel: true });

/**
 * The same for whatever is not signed as it should be: nobody learns which schools and products there are.
 */
export const unsigned = (): ProblemError => {
  metric('RefusedAlert', 1);
  return new ProblemError('signature-invalid', {
    detail: 'check the secret, the clock and the headers webhook-id, webhook-timestamp and webhook-signature',
  });
};

interface Sender {
  readonly school: string;
  readonly channel: string;
}

interface Claimed extends Sender {
  readonly signed: Signed;
}

/**
 * Who it says sent it, by what can be seen without looking anything up. @throws ProblemError
 * `signature-invalid`, `invalid-id`
 */
export const claimedIn = (request: HttpRequest, now: Date): Claimed => {
  const school = commandedSchoolIn(request.params);
  const channel = alertChannel.safeParse(request.params['channel']).data;
  const signed = signedIn(request);
  if (channel === undefined || signed === null || !isTimely(signed, now)) throw unsigned();
  return { school, channel, signed };
};

/** Who sent it, once it is known to be they. @throws ProblemError `signature-invalid`, `invalid-id` */
const signerOf = async (
  { sealer, clock }: Pick<CommandDeps, 'sealer' | 'clock'>,
  request: HttpRequest,
): Promise<Sender & Pick<Signed, 'id'>> => {
  const { school, channel, signed } = claimedIn(request, clock());
  const secret = await sealer.productSecret(school, channel);
  if (secret === null || !isSigned(signed, request.body, { secret, now: clock() })) throw unsigned();
  return { school, channel, id: signed.id };
};

const AHEAD_MS = 5 * 60_000;

/** The clock of a product may be ahead of ours by a little: what it saw, it saw by now. */
const seenAt = (raisedAt: string, clock: Clock): string => {
  const now = clock();
  const isALittleAhead = raisedAt > instantOf(now) && Date.parse(raisedAt) - now.getTime() <= AHEAD_MS;
  return isALittleAhead ? instantOf(now) : raisedAt;
};

/**
 * Takes an alert that a filtering or monitoring product of the school signed. What is not signed is looked at
 * no further.
 */
export const takeAlert =
  (deps: CommandDeps): Handle =>
  async (request) => {
    const { school, channel, id } = await signerOf(deps, request);
    refuseOtherMedia(request);
    const sent = jsonBody(request.body);
    const { raisedAt, ...alert } = validBody(alertBody, sent);
    refuseNames(alert.number, '/body/number', londonDate(deps.clock()));
    return sendAlert(deps, {
      school,
      alert: { ...alert, channel, raisedAt: seenAt(raisedAt, deps.clock) },
      message: id,
      sent,
      correlationId: request.correlationId,
    });
  };

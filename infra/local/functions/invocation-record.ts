import type { Json } from '../../../events/catalogue/define-events.ts';
import type { DeliveryFailure } from '../bus/deliver.ts';

export interface FailedInvocation {
  readonly functionArn: string;
  readonly payload: Json;
  readonly failure: DeliveryFailure;
}

/**
 * What the on-failure destination of an asynchronous invocation gets.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html
 */
export const invocationRecord = ({ functionArn, payload, failure }: FailedInvocation): Json => ({
  version: '1.0',
  timestamp: new Date().toISOString(),
  requestContext: {
    functionArn: `${functionArn}:$LATEST`,
    condition: failure.exhausted === 'MaximumEventAgeInSeconds' ? 'EventAgeExceeded' : 'RetriesExhausted',
    approximateInvokeCount: failure.attempts,
  },
  requestPayload: payload,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  responsePayload: { errorType: failure.errorCode, errorMessage: failure.errorMessage },
});

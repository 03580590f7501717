import type { RequestListener } from 'node:http';
import type { Surroundings } from '../functions/environment.ts';
import { meteredService } from './metered-service.ts';
import type { OnUse } from './use.ts';

type Found = Pick<Surroundings, 'endpoints' | 'guarded'>;

/** The services as functions find them: where somebody counts, each request is heard of on its way. */
export const meteredEndpoints = async (
  { endpoints, guarded }: Found,
  onUse: OnUse | undefined,
  listening: (listener: RequestListener) => Promise<string>,
): Promise<Found> => {
  if (onUse === undefined) return { endpoints, guarded };
  const through = (service: string, endpoint: string) =>
    listening(meteredService({ service, endpoint, onUse }));
  const [dynamodb, s3, eventbridge, kms, sesv2, ofGuarded] = await Promise.all([
    through('dynamodb', endpoints.dynamodb),
    through('s3', endpoints.s3),
    through('eventbridge', endpoints.eventbridge),
    through('kms', endpoints.kms),
    through('sesv2', endpoints.sesv2),
    through('dynamodb', guarded.dynamodb),
  ]);
  // Messages are counted where they arrive: the SDK takes a queue's own address for its endpoint.
  const counted = { ...endpoints, dynamodb, s3, eventbridge, kms, sesv2 };
  return { endpoints: counted, guarded: { dynamodb: ofGuarded } };
};

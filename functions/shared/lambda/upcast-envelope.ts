import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Envelope } from '../../../events/catalogue/envelope.ts';
import type { Catalogue } from '../../../events/log/catalogue.ts';

/**
 * The published payload at its newest version: a replay may bring an old one, whose version its `dataschema`
 * names.
 */
export const upcastEnvelope = (
  catalogue: Pick<Catalogue, 'upcast'>,
  stream: string,
  { type, time, data, dataschema }: Envelope,
): Readonly<Record<string, Json>> => {
  const v = Number(/\/v(\d+)\.json$/.exec(dataschema)?.[1] ?? 1);
  return catalogue.upcast(stream, { type, v, occurredAt: time, data }).data;
};

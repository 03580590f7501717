import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';
import { openDeep } from '../../../events/sealing/seal-event.ts';
import { looksSealed } from '../../../events/sealing/token.ts';
import type { SealedPlace, Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../access/permitted.ts';

/** States, rows and payloads come out of the log or the read model, where they were JSON. */
const json = z.custom<Json>();

/**
 * A value for its reader: personal fields opened, `erased` where their key was destroyed, or null where the
 * reader's role does not open them.
 */
export const presented = (
  sealer: Sealer,
  { opensPersonal }: Grant,
  place: SealedPlace,
  value: unknown,
): Promise<Json> =>
  opensPersonal ? openDeep(sealer, place, json.parse(value)) : Promise.resolve(withheld(json.parse(value)));

const withheld = (value: Json): Json => {
  if (typeof value === 'string') return looksSealed(value) ? null : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(withheld);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withheld(member)]));
};

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

import type { EventEntry, Json } from '../catalogue/define-events.ts';
import { recordOf } from './sealer.ts';
import { looksSealed } from './token.ts';
import type { SealedPlace, Sealer } from './types.ts';

type Data = Readonly<Record<string, Json | undefined>>;

/**
 * The payload as it may be written: personal fields sealed for their owners, absent ones left out. A text
 * elsewhere that looks sealed is sealed too, for the record: so anyone who opens the payload gets back what
 * was sent, and no value can pose as another's.
 */
export const sealEvent = async (
  sealer: Sealer,
  place: SealedPlace,
  entry: EventEntry,
  data: Data,
): Promise<Record<string, Json>> => {
  const sealed = Object.entries(data).map(async ([field, value]) => {
    if (value === undefined) return [];
    const owner = entry.personal[field];
    const text =
      owner === undefined
        ? await sealLookalikes(sealer, place, value)
        : await sealer.seal(place, subjectOf(place, field, owner, data), value);
    return [[field, text] as const];
  });
  return Object.fromEntries((await Promise.all(sealed)).flat());
};

/** The record itself, or the person whom another field of the payload names. */
const subjectOf = (place: SealedPlace, field: string, owner: string, data: Data): string => {
  if (owner === 'record') return recordOf(place);
  const person = data[owner];
  if (typeof person !== 'string')
    throw new TypeError(`the field ${field} is sealed for ${owner}, which names no person`);
  return `people/${person}`;
};

const sealLookalikes = async (sealer: Sealer, place: SealedPlace, value: Json): Promise<Json> =>
  mapTexts(value, async (text) => (looksSealed(text) ? sealer.seal(place, recordOf(place), text) : text));

/** What stands for a value whose key was destroyed: neither missing nor withheld, which are null. */
export const ERASED = 'erased';

/** Any JSON with every sealed text in it opened, once; `ERASED` where the key is gone. @throws SealBroken */
export const openDeep = (sealer: Sealer, place: SealedPlace, json: Json): Promise<Json> =>
  mapTexts(json, async (text) => (looksSealed(text) ? sealer.open(place, text, ERASED) : text));

const mapTexts = async (value: Json, map: (text: string) => Promise<Json>): Promise<Json> => {
  if (typeof value === 'string') return map(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return Promise.all(value.map((member) => mapTexts(member, map)));
  const members = await Promise.all(
    Object.entries(value).map(async ([name, member]) => [name, await mapTexts(member, map)] as const),
  );
  return Object.fromEntries(members);
};

const isList = (value: object): value is readonly Json[] => Array.isArray(value);

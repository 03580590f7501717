import type { PersonState } from '../../../domain/streams/people/state.ts';
import type { Json } from '../../../events/catalogue/define-events.ts';
import type { Sealer } from '../../../events/sealing/types.ts';
import type { Grant } from '../access/permitted.ts';
import { presented } from '../reads/personal.ts';

export interface People {
  readonly school: string;
  readonly states: ReadonlyMap<string, PersonState>;
}

/** A person's name as it stood, or `erased`; null where it is withheld, or nobody of that id was known. */
export const nameOf = async (
  sealer: Sealer,
  grant: Grant,
  { school, states }: People,
  person: string,
): Promise<Json> => {
  const state = states.get(person);
  if (state === undefined || state.status === 'unregistered') return null;
  return presented(sealer, grant, { school, stream: 'people', id: person }, state.name);
};

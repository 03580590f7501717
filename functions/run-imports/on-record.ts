import type { OnRecord } from '../../domain/imports/roster/record.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import type { Json } from '../../events/catalogue/define-events.ts';
import type { RunDeps } from './run-deps.ts';

/** Somebody on record, opened, with the newest commit; null: nobody has this id. */
export interface LoadedPerson {
  readonly commit: number;
  readonly known: OnRecord | null;
}

export const loadPerson = async (
  { log, sealer }: Pick<RunDeps, 'log' | 'sealer'>,
  school: string,
  id: string,
): Promise<LoadedPerson> => {
  const key = { school, stream: 'people', id };
  const { state, commit } = await log.load(key, peopleStream);
  if (state.status === 'unregistered') return { commit, known: null };
  const open = async (sealed: string): Promise<string | null> => textOf(await sealer.open(key, sealed));
  // One after another: all of one person open with one key, which is fetched once.
  const name = await open(state.name);
  const dateOfBirth = state.dateOfBirth === null ? null : await open(state.dateOfBirth);
  const emails: Record<string, string> = {};
  for (const { capacity, email } of state.addresses) {
    const address = await open(email);
    if (address !== null) emails[capacity] = address;
  }
  return { commit, known: { state, name, dateOfBirth, emails } };
};

const textOf = (value: Json): string | null => (typeof value === 'string' ? value : null);

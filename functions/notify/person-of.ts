import { rolesOn } from '../../domain/kernel/held-roles.ts';
import { peopleStream } from '../../domain/streams/people/stream.ts';
import type { LogReader } from '../../events/log/types.ts';
import type { Sealer } from '../../events/sealing/types.ts';

/** What a person's own record says at the moment of sending. */
export interface Addressee {
  readonly id: string;
  /** Whether the person holds a role on a day, by the log: the read model may be late (ORG-02). */
  readonly holds: (role: string, day: string) => boolean;
  /** Opened for the moment of sending only; null where none is known, or its key was destroyed. */
  readonly address: () => Promise<string | null>;
}

export type PersonOf = (school: string, person: string) => Promise<Addressee>;

export const createPersonOf =
  (log: Pick<LogReader, 'load'>, sealer: Sealer): PersonOf =>
  async (school, id) => {
    const place = { school, stream: 'people', id };
    const { state } = await log.load(place, peopleStream);
    if (state.status === 'unregistered') return { id, holds: () => false, address: async () => null };
    const { roles, email } = state;
    const address = async (): Promise<string | null> => {
      const opened = email === null ? null : await sealer.open(place, email);
      return typeof opened === 'string' ? opened : null;
    };
    return { id, holds: (role, day) => rolesOn(roles, day).includes(role), address };
  };

import { type Concern, concernOfSubject } from '../../../domain/kernel/concern.ts';
import { TRUST_TENANT } from '../../../domain/kernel/ids.ts';
import type { Permission } from '../../../domain/kernel/permission.ts';
import { streamIn } from '../../../domain/kernel/stream.ts';
import type { Reader } from '../../../domain/kernel/view.ts';
import { streams } from '../../../domain/streams/index.ts';
import { actorIn } from '../access/actor-id.ts';
import type { LocatedCaller } from '../access/identity.ts';
import { grantFor } from '../access/permitted.ts';

/**
 * Who asks, as a list of a school sees them. A person of the trust is nobody's namesake at a school. Nothing
 * is looked up row by row: a row whose right depends on a record's state, or on a class, is not shown.
 */
export const readerOf = (
  permissions: readonly Permission[],
  school: string,
  known: LocatedCaller,
): Reader => {
  const home = known.tenant === TRUST_TENANT ? TRUST_TENANT : school;
  const caller = { ...known, person: actorIn(school, home, known.person) };
  const mayRead = (stream: string, subject: string | null, concern?: Concern): boolean => {
    const looked = concern === undefined ? {} : { concern };
    return grantFor(permissions, caller, { stream, action: 'read', subject, looked }).effect === 'permit';
  };
  return {
    ...caller,
    classes: home === school ? caller.classes : [],
    mayReadAll: (stream) => mayRead(stream, null, concernOfSubject(null)),
    mayRead: (stream, id, concern) => {
      const owner = streamIn(streams, stream);
      if (owner === undefined) return false;
      const subject = owner.subjectOf(id, null);
      return mayRead(stream, subject, owner.concernOf === null ? concernOfSubject(subject) : concern);
    },
  };
};

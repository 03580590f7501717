import type { Permission } from '../../../domain/kernel/permission.ts';
import { streamIn } from '../../../domain/kernel/stream.ts';
import type { HeldRecord, Hold } from '../../../domain/reports/person-pack/report.ts';
import { streams } from '../../../domain/streams/index.ts';
import { concernIn } from '../../shared/access/decision-on.ts';
import type { ReportsDeps } from '../reports-deps.ts';
import { ownerOfRecord } from './request.ts';

/** Whether those whose own matter a record of the stream is may not read it. */
const isKeptFromItsOwn = (permissions: readonly Permission[], stream: string): boolean =>
  permissions.some(
    ({ stream: of, actions, effect, relation }) =>
      of === stream && actions.includes('read') && effect === 'forbid' && relation === 'subject-is-me',
  );

/**
 * Why a record is looked at before anything of it is given to the person: it is locked, or it is a matter of
 * theirs that they may not read themselves (INC-14). By its state at this moment.
 */
export const holdOf = async (
  { permissions, log }: Pick<ReportsDeps, 'permissions' | 'log'>,
  school: string,
  record: HeldRecord,
  person: string,
): Promise<Hold | null> => {
  const owner = ownerOfRecord(record);
  const stream = streamIn(streams, owner.stream);
  if (stream === undefined || stream.concernOf === null) return null;
  const { state } = await log.load({ school, ...owner }, stream);
  const { people, lockedTo } = concernIn(stream, state, owner.id);
  if (lockedTo !== null) return 'locked';
  return people.includes(person) && isKeptFromItsOwn(permissions, owner.stream) ? 'own-matter' : null;
};

import { DAYS_OF_KEY_BACKUPS } from '../../../events/catalogue/key-backups.ts';
import { plusDays } from '../../kernel/day.ts';
import { accept, refuse } from '../../kernel/decider.ts';
import { recordOf } from '../../kernel/ids.ts';
import { londonDate } from '../../kernel/london.ts';
import {
  type Command,
  concernIn,
  type DisposalContext,
  type DisposalDecision,
  type Known,
} from './decision.ts';
import { obstacle } from './period.ts';
import { rejections } from './rejections.ts';
import type { DisposalState } from './state.ts';

const nobody = concernIn({ concern: { people: [], isAboutStaff: false, lockedTo: null } });

/**
 * Everything is looked at for the last time, as a condition of the append: a hold that comes before it stops
 * the disposal, and one that comes after it is refused. So no key goes of what is held. @param known null:
 * the record says nothing any more
 */
export const begin = (
  { confirmed: number }: Command<'BeginErasure'>,
  state: DisposalState,
  context: DisposalContext,
  known: Known | null,
): DisposalDecision => {
  const { confirmed, begun } = state;
  if (confirmed?.by !== number || begun !== null) return accept();
  const inTheWay =
    known === null ? rejections.recordUnknown : obstacle(known, state, context, confirmed.request);
  const concern = known === null ? concernBefore(state) : concernIn(known);
  if (inTheWay === null) return accept({ type: 'ErasureBegun', data: { confirmed: number, concern } });
  const why = inTheWay === rejections.heldForReasons ? 'held' : 'not-over';
  return accept({
    type: 'DisposalStopped',
    data: { confirmed: number, class: confirmed.class, why, concern },
  });
};

/** What happened is recorded, whatever holds the record by now. */
export const recordErasure = (
  { confirmed: number, destroyedAt }: Command<'RecordErasure'>,
  state: DisposalState,
  { streamId }: DisposalContext,
): DisposalDecision => {
  if (state.erased !== null) return accept();
  if (state.begun === null || state.confirmed?.by !== number) return refuse(rejections.notBegun);
  return accept({
    type: 'PersonalDataErased',
    data: {
      confirmed: number,
      subject: { ...recordOf(streamId) },
      destroyedAt,
      backupsEndOn: plusDays(londonDate(destroyedAt), DAYS_OF_KEY_BACKUPS),
      concern: concernBefore(state),
    },
  });
};

/** Whom the record concerned when something was last recorded of its disposal. */
const concernBefore = ({ concern }: DisposalState) => (concern === null ? nobody : concernIn({ concern }));

import type { DisposalEvent } from '../../../events/catalogue/disposals.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { RecordView, Retained } from '../../kernel/retention.ts';
import type { DisposalCommand } from './commands.ts';
import type { DisposalFacts } from './facts.ts';
import type { DisposalRejection } from './rejections.ts';

export type Command<T extends DisposalCommand['type']> = OfType<DisposalCommand, T>;
export type DisposalContext = Context<null, DisposalFacts>;
export type DisposalDecision = Decision<DisposalEvent, DisposalRejection>;

/** A record that there is, with how long it is kept. */
export type Known = RecordView & { readonly retained: Retained; readonly lastEntryOn: string };

/** Whom it concerns, as events keep it. */
export const concernIn = ({ concern }: Pick<RecordView, 'concern'>) => ({
  people: [...concern.people],
  isAboutStaff: concern.isAboutStaff,
  lockedTo:
    concern.lockedTo === null
      ? null
      : { roles: [...concern.lockedTo.roles], people: [...concern.lockedTo.people] },
});

import type { Recipient, Unreachable } from '../../../events/catalogue/notifications.ts';
import type { Counted } from '../../kernel/total-evolve.ts';

/** What is mailed, word for word; its last line is its link (EML-07). */
export interface Message {
  readonly subject: string;
  readonly text: readonly string[];
}

/** What one event says of who is notified. */
export interface Addressed {
  /** Number of the event. */
  readonly by: number;
  /** As it was decided: mail goes to these and to nobody else, whatever is put right later. */
  readonly decided: readonly Recipient[];
  /** As corrected. */
  readonly recipients: readonly Recipient[];
  readonly unfilled: readonly string[];
  readonly withoutAddress: readonly Unreachable[];
  /** Who is outside this system: on record, and never mailed. */
  readonly outside: readonly string[];
  readonly message: Message;
}

/** One notice of a cause. */
export interface NoticeOf {
  readonly notice: string;
  readonly status: 'addressed' | 'paged' | 'unaddressed' | 'abandoned';
  /** Until when somebody is looked for; null: nobody is. */
  readonly lookedForUntil: string | null;
  /**
   * Ids with which its pages begin, each of which is a record of its own; null: everybody is recorded here.
   */
  readonly pages: readonly string[] | null;
  readonly addressed: readonly Addressed[];
}

export interface NotificationState extends Counted {
  readonly notices: readonly NoticeOf[];
}

export const initialState: NotificationState = { events: 0, notices: [] };

import type { Concern } from '../../domain/kernel/concern.ts';
import type { Notice } from '../../domain/kernel/notice.ts';
import type { NoticeSettings } from '../../domain/kernel/notice-settings.ts';
import type { Cause } from '../../domain/streams/notifications/cause.ts';
import type { Resolved } from './recipients.ts';

/** What somebody may have to be notified of. */
export interface Happening {
  readonly school: string;
  readonly cause: Cause;
  /** What deliveries stand under, and what caused the commit that says who is notified. */
  readonly eventId: string;
  readonly correlationId: string;
  readonly notices: readonly Notice[];
  readonly settings: NoticeSettings;
  /** Whom the record concerns, as it stands. @default - nobody */
  readonly concern?: Concern | undefined;
  /** The message that brought it. */
  readonly body: string;
}

/** A notice, and whom its route leads to at this moment. */
export interface Routed {
  readonly notice: Notice;
  readonly resolved: Resolved;
}

/** Whether somebody may yet be found: in a role, or in place of one. */
export const mayBeFilled = ({ recipients, isSafeguarding = false }: Notice): boolean =>
  isSafeguarding || recipients.some((one) => !('person' in one || 'outside' in one || isPaged(one)));

const isPaged = (one: Notice['recipients'][number]): boolean => 'role' in one && one.among !== undefined;

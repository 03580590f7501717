import { type Recipient, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

/**
 * Who hears that a report or a meeting is overdue: those whom the school names, else those who answer for it.
 */
export const overdueTo = ({
  oversightOverdueRoute,
}: Pick<NoticeSettings, 'oversightOverdueRoute'>): readonly Recipient[] =>
  toRoute(oversightOverdueRoute ?? ['headteacher', 'chair-of-governors']);

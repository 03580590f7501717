import { type Recipient, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

/** Who hears that a check is overdue: those whom the school names, else those who answer for it. */
export const overdueTo = ({
  checkOverdueRoute,
}: Pick<NoticeSettings, 'checkOverdueRoute'>): readonly Recipient[] =>
  toRoute(checkOverdueRoute ?? ['headteacher', 'dsl']);

import { type Recipient, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

/**
 * Who hears that a class lacks its rules or a lesson: those whom the school names, else its staff and the
 * computing lead (AGR-05, CUR-02).
 */
export const overdueTo = (
  ofClass: string,
  { overdueRoute }: Pick<NoticeSettings, 'overdueRoute'>,
): readonly Recipient[] => toRoute(overdueRoute ?? ['staff-of-class', 'computing-lead'], { class: ofClass });

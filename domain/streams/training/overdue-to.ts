import { type Recipient, toRole, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

const ofLeads: readonly string[] = ['safeguarding-lead', 'knowledge-update'];

/**
 * Who hears that training is overdue: those whom the school names, else the headteacher and the safeguarding
 * lead; of leads and deputies also the governor for safeguarding, since a lead may be the head (TRG-03).
 */
export const overdueTo = (
  training: string,
  person: string | null,
  { trainingOverdueRoute }: Pick<NoticeSettings, 'trainingOverdueRoute'>,
): readonly Recipient[] => [
  ...toRoute(trainingOverdueRoute ?? ['headteacher', 'dsl'], { person }),
  ...(ofLeads.includes(training) ? [toRole('safeguarding-governor')] : []),
];

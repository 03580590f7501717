import type { TrainingRecorded } from '../../../events/catalogue/training.ts';
import {
  type Notice,
  type NoticeEvent,
  type Recipient,
  toPerson,
  toRole,
  toRoute,
} from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { overdueTo } from './overdue-to.ts';

const itemOf = {
  induction: 'TRG-01',
  refresher: 'TRG-02',
  'safeguarding-lead': 'TRG-03',
  governor: 'TRG-05',
  volunteer: 'TRG-06',
  'lesson-delivery': 'TRG-08',
  'online-course': 'TRG-11',
  'cyber-security': 'TRG-02',
  'knowledge-update': 'TRG-04',
} as const;

const notice = (
  { streamId }: NoticeEvent,
  said: Pick<Notice, 'notice' | 'items' | 'subject' | 'text'>,
  recipients: readonly Recipient[],
): readonly Notice[] => [{ ...said, recipients, link: `/training/${streamId}` }];

/** Who hears of training that is overdue, and of what somebody says to need (TRG-01 to TRG-05, TRG-09). */
export const trainingNotices = (
  event: NoticeEvent & TrainingRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'TrainingFellDue': {
      const { training, person, dueOn } = event.data;
      const said = {
        notice: 'training-overdue',
        items: [itemOf[training]],
        subject: 'Training is overdue',
        text: [`Training was due by ${dueOn}. It still can be had; the record says which, and whose.`],
      };
      return notice(event, said, overdueTo(training, person, settings));
    }
    case 'NeedsAuditRequested': {
      const said = {
        notice: 'needs-audit-requested',
        items: ['TRG-09'],
        subject: 'What training do you need?',
        text: [`The school asks what training in online safety you need, by ${event.data.answerBy}.`],
      };
      return notice(event, said, [toPerson(event.data.person)]);
    }
    case 'NeedsAuditCompleted': {
      const said = {
        notice: 'needs-audit-completed',
        items: ['TRG-09', 'TRG-10'],
        subject: 'Somebody said what training they need',
        text: ['The answers are in the record, to plan training by.'],
      };
      return notice(event, said, toRoute(settings.needsRoute ?? ['dsl']));
    }
    case 'LearningPlatformAccountClosed': {
      if (event.data.because === 'decided') return [];
      const said = {
        notice: 'platform-account-ended',
        items: ['TRG-11', 'ORG-06'],
        subject: 'An account at a platform for courses has ended',
        text: ['Who had it has left. Please close it at the platform, too.'],
      };
      return notice(event, said, [toRole('office')]);
    }
    default:
      return [];
  }
};

import type { HelpKind } from '../../../events/catalogue/help-request-forms.ts';
import type { HelpRequestRecorded } from '../../../events/catalogue/help-requests.ts';
import type { Route } from '../../../events/catalogue/settings/route.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';

type EventType = HelpRequestRecorded['type'];

/** What one kind of request asks for: who hears, who may not settle it, and what settles it. */
interface Kind {
  /** The event that it begins with. */
  readonly begins: EventType;
  /** It is open until all of these are on record. */
  readonly needs: readonly EventType[];
  /** Whose own business it is, so that others settle it: who asks, and whom it is about. */
  readonly barred: readonly ('asker' | 'person')[];
  readonly route: (settings: NoticeSettings) => Route | null;
  /** Who hears where the school names nobody. */
  readonly usually: Route;
}

export const kinds: Readonly<Record<HelpKind, Kind>> = {
  'policy-query': {
    begins: 'PolicyQueryRaised',
    needs: ['PolicyQueryAnswered'],
    barred: ['asker'],
    route: ({ policyQueryRoute }) => policyQueryRoute,
    usually: ['headteacher'],
  },
  'access-change': {
    begins: 'AccessChangeRequested',
    needs: ['AccessChangeRequestClosed'],
    barred: ['asker', 'person'],
    route: ({ accessChangeRoute }) => accessChangeRoute,
    usually: ['it-support'],
  },
  'access-in-error': {
    begins: 'AccessInErrorReported',
    needs: ['AccessInErrorCorrected'],
    barred: ['person'],
    route: ({ accessInErrorRoute }) => accessInErrorRoute,
    usually: ['headteacher', 'it-support'],
  },
  'device-security': {
    begins: 'DeviceSecurityConcernRaised',
    needs: ['DeviceSecurityAdviceGiven'],
    barred: ['asker'],
    route: ({ deviceConcernRoute }) => deviceConcernRoute,
    usually: ['it-support'],
  },
  technology: {
    begins: 'TechnologyConcernReported',
    needs: ['TechnologyConcernResolved'],
    barred: [],
    route: ({ technologyConcernRoute }) => technologyConcernRoute,
    usually: ['it-support'],
  },
  'email-in-error': {
    begins: 'EmailReceivedInErrorReported',
    needs: ['SenderInformed', 'EmailReceivedInErrorDeleted'],
    barred: [],
    route: ({ emailInErrorRoute }) => emailInErrorRoute,
    usually: [{ outside: 'sender-of-the-mail' }],
  },
};

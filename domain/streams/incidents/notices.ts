import {
  type IncidentCategory,
  type IncidentFlag,
  incidentFlags,
} from '../../../events/catalogue/incident-forms.ts';
import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import type { Role } from '../../../events/catalogue/words.ts';
import { type Alert, type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends IncidentRecorded['type']> = NoticeEvent & OfType<IncidentRecorded, T>;
type Roles = readonly Role[];

/** What an event made true that was not true before; a correction holds only what is different since. */
export interface BecameTrue {
  readonly isReported: boolean;
  readonly flags: readonly IncidentFlag[];
  readonly category: IncidentCategory | null;
  /** The role that it was passed on to. */
  readonly toRole: Role | null;
}

const nothing: BecameTrue = { isReported: false, flags: [], category: null, toRole: null };

const raisedIn = (flags: { readonly [F in IncidentFlag]?: boolean | undefined }): readonly IncidentFlag[] =>
  incidentFlags.filter((flag) => flags[flag] === true);

/** Whether something is so from the first report on or was found out later, those who have to know hear of it. */
export const becameTrue = (event: IncidentRecorded): BecameTrue => {
  switch (event.type) {
    case 'IncidentReported':
      return { ...nothing, isReported: true, flags: raisedIn(event.data), category: event.data.category };
    case 'IncidentFlagRaised':
      return { ...nothing, flags: [event.data.kind] };
    case 'IncidentEscalated':
      return { ...nothing, toRole: event.data.toRole };
    case 'IncidentCorrected': {
      const { category = null, toRole = null, ...flags } = event.data.changes;
      return { ...nothing, flags: raisedIn(flags), category, toRole };
    }
    default:
      return nothing;
  }
};

interface Route {
  readonly item: string;
  readonly roles: Roles | null;
}

/** Who leads on safeguarding hears where the school names nobody: an incident of which nobody hears helps no child. */
const named = (roles: Roles | null): Roles => (roles === null || roles.length === 0 ? ['dsl'] : roles);

const routesOf = ({ isReported, flags, category, toRole }: BecameTrue, settings: NoticeSettings) => {
  const has = (flag: IncidentFlag): boolean => flags.includes(flag);
  const { alertRoles, lessonResourceRoles, harmfulMaterialRoles } = settings;
  const routes: readonly Route[] = [
    { item: 'INC-04', roles: isReported ? named(alertRoles) : null },
    { item: 'INC-05', roles: has('involvesLessonResources') ? lessonResourceRoles : null },
    { item: 'INC-07', roles: category === 'harmful-material' ? named(harmfulMaterialRoles) : null },
    { item: 'INC-08', roles: category === 'cyber-bullying' ? ['dsl'] : null },
    { item: 'INC-09', roles: has('spreadAmongPupils') ? named(alertRoles) : null },
    { item: 'INC-10', roles: has('illegal') || has('serious') ? ['dsl'] : null },
    { item: 'INC-12', roles: toRole === null ? null : [toRole] },
    { item: 'AGR-17', roles: category === 'parent-conduct' ? ['headteacher'] : null },
  ];
  return routes.flatMap(({ item, roles }) => (roles === null || roles.length === 0 ? [] : [{ item, roles }]));
};

const wordsFor = ({ isReported, toRole }: BecameTrue): Pick<Notice, 'notice' | 'subject' | 'text'> => {
  const silence = 'For the sake of those involved, nothing of it is in this message.';
  if (isReported)
    return {
      notice: 'incident-reported',
      subject: 'An online-safety incident was reported',
      text: ['An online-safety incident was reported.', `Its record says what happened. ${silence}`],
    };
  return toRole === null
    ? {
        notice: 'incident-graver',
        subject: 'More is known of an online-safety incident',
        text: [
          'What is now known of an online-safety incident makes it your business.',
          `Its record says what was found out. ${silence}`,
        ],
      }
    : {
        notice: 'incident-escalated',
        subject: 'An online-safety incident was passed on to you',
        text: [
          'An online-safety incident was passed on to those who hold a role of yours.',
          `Its record says what is asked of you. ${silence}`,
        ],
      };
};

/** What is on record under a name of its own. */
const alertsByItem: Readonly<Record<string, Alert['as']>> = {
  'INC-04': 'SafeguardingTeamAlerted',
  'INC-05': 'ComputingLeadAlerted',
};

/** Several rules may name the same people; each of them is notified once. */
const alertOf = (event: NoticeEvent & IncidentRecorded, settings: NoticeSettings): readonly Notice[] => {
  const became = becameTrue(event);
  const routes = routesOf(became, settings);
  if (routes.length === 0) return [];
  return [
    {
      ...wordsFor(became),
      items: routes.map(({ item }) => item),
      recipients: [...new Set(routes.flatMap(({ roles }) => roles))].map(toRole),
      link: `/incidents/${event.streamId}`,
      isSafeguarding: true,
      alerts: routes.flatMap(({ item, roles }) => {
        const as = alertsByItem[item];
        return as === undefined ? [] : [{ as, roles }];
      }),
    },
  ];
};

/** The headteacher hears of every decision about the police (INC-10). */
const policeDecision = ({ data, streamId }: Of<'PoliceReferralConsidered'>): Notice => ({
  notice: 'police-considered',
  items: ['INC-10'],
  recipients: [toRole('headteacher')],
  subject: 'The police were considered for an incident',
  text: [
    `For an online-safety incident it was decided ${data.decision === 'report' ? 'to tell the police' : 'not to tell the police'}.`,
    'The reasons are in its record.',
  ],
  link: `/incidents/${streamId}`,
  isSafeguarding: true,
});

export const incidentNotices = (
  event: NoticeEvent & IncidentRecorded,
  settings: NoticeSettings,
): readonly Notice[] =>
  event.type === 'PoliceReferralConsidered' ? [policeDecision(event)] : alertOf(event, settings);

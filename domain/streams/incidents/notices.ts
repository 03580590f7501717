import {
  type IncidentCategory,
  type IncidentFlag,
  incidentFlags,
  type ruledCategories,
} from '../../../events/catalogue/incident-forms.ts';
import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import { leadsInside, type Route } from '../../../events/catalogue/settings/route.ts';
import type { Role } from '../../../events/catalogue/words.ts';
import { type Alert, type Notice, type NoticeEvent, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import { entrusted, policeDecision, reportedAgain } from './notices/file.ts';

/** What an event made true that was not true before; a correction holds only what is different since. */
export interface BecameTrue {
  readonly isReported: boolean;
  readonly flags: readonly IncidentFlag[];
  readonly categories: readonly IncidentCategory[];
  /** The role that it was passed on to. */
  readonly toRole: Role | null;
}

const nothing: BecameTrue = { isReported: false, flags: [], categories: [], toRole: null };

const raisedIn = (flags: { readonly [F in IncidentFlag]?: boolean | undefined }): readonly IncidentFlag[] =>
  incidentFlags.filter((flag) => flags[flag] === true);

/**
 * Whether something is so from the first report on or was found out later, those who have to know hear of it.
 */
export const becameTrue = (event: IncidentRecorded): BecameTrue => {
  switch (event.type) {
    case 'IncidentReported':
      return { ...nothing, isReported: true, flags: raisedIn(event.data), categories: event.data.categories };
    case 'IncidentCategorised': {
      const { categories, before } = event.data;
      return { ...nothing, categories: categories.filter((one) => !before.includes(one)) };
    }
    case 'IncidentFlagRaised':
      return { ...nothing, flags: [event.data.kind] };
    case 'IncidentEscalated':
      return { ...nothing, toRole: event.data.toRole };
    case 'IncidentCorrected': {
      const { categoriesBefore = [], changes } = event.data;
      const { categories = [], toRole = null, ...flags } = changes;
      const added = categories.filter((one) => !categoriesBefore.includes(one));
      return { ...nothing, flags: raisedIn(flags), categories: added, toRole };
    }
    default:
      return nothing;
  }
};

interface OfItem {
  readonly item: string;
  readonly route: Route;
}

/**
 * Somebody of the school hears where the policy names nobody there: an incident of which nobody hears helps
 * no child.
 */
const named = (stated: Route | null, instead: Role = 'dsl'): Route =>
  leadsInside(stated) ? (stated ?? []) : [instead, ...(stated ?? [])];

const routesOf = (
  { isReported, flags, categories, toRole: passedTo }: BecameTrue,
  settings: NoticeSettings,
): readonly OfItem[] => {
  const has = (flag: IncidentFlag): boolean => flags.includes(flag);
  const is = (category: (typeof ruledCategories)[number]): boolean => categories.includes(category);
  const { alertRoles, lessonResourceRoles, harmfulMaterialRoles, bullyingRoute } = settings;
  const { parentConductRoute, socialContactRoute } = settings;
  const routes: readonly { readonly item: string; readonly route: Route | null }[] = [
    { item: 'INC-04', route: isReported ? named(alertRoles) : null },
    // Who sees to it that it is logged and dealt with, whoever else the policy names.
    { item: 'INC-01', route: isReported ? ['dsl'] : null },
    { item: 'INC-05', route: has('involvesLessonResources') ? lessonResourceRoles : null },
    { item: 'INC-07', route: is('harmful-material') ? named(harmfulMaterialRoles) : null },
    { item: 'INC-08', route: is('cyber-bullying') ? named(bullyingRoute) : null },
    { item: 'INC-09', route: has('spreadAmongPupils') ? named(alertRoles) : null },
    { item: 'INC-10', route: has('illegal') || has('serious') || is('intimate-images') ? ['dsl'] : null },
    { item: 'INC-12', route: passedTo === null ? null : [passedTo] },
    { item: 'INC-16', route: is('social-media-contact') ? named(socialContactRoute, 'headteacher') : null },
    { item: 'AGR-17', route: is('parent-conduct') ? named(parentConductRoute, 'headteacher') : null },
  ];
  return routes.flatMap(({ item, route }) => (route === null || route.length === 0 ? [] : [{ item, route }]));
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

const rolesOf = (route: Route): readonly Role[] =>
  toRoute(route).flatMap((one) => ('role' in one ? [one.role] : []));

/** What is on record under a name of its own. */
const alertsByItem: Readonly<Record<string, Alert['as']>> = {
  'INC-04': 'SafeguardingTeamAlerted',
  'INC-05': 'ComputingLeadAlerted',
};

/** Who reported it, where that was one of the staff: the only one of whom a route may tell others. */
const reporterIn = (event: IncidentRecorded): string | null =>
  event.type === 'IncidentReported' ? event.data.recorder : null;

/** Several rules may name the same people; each of them is notified once. */
const alertOf = (event: NoticeEvent & IncidentRecorded, settings: NoticeSettings): readonly Notice[] => {
  const became = becameTrue(event);
  const routes = routesOf(became, settings);
  if (routes.length === 0) return [];
  const route = routes.flatMap((one) => one.route);
  return [
    {
      ...wordsFor(became),
      items: routes.map(({ item }) => item),
      recipients: toRoute(route, { person: reporterIn(event) }),
      link: `/incidents/${event.streamId}`,
      isSafeguarding: true,
      alerts: routes.flatMap((one) => {
        const as = alertsByItem[one.item];
        return as === undefined ? [] : [{ as, roles: rolesOf(one.route) }];
      }),
    },
  ];
};

export const incidentNotices = (
  event: NoticeEvent & IncidentRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'PoliceReferralConsidered':
      return [policeDecision(event)];
    case 'PupilReportReceived':
      return event.data.isFirst ? [] : [reportedAgain(event, named(settings.alertRoles))];
    case 'IncidentLocked':
      return [entrusted(event)];
    default:
      return alertOf(event, settings);
  }
};

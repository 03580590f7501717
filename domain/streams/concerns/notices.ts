import type { ConcernRecorded } from '../../../events/catalogue/concerns.ts';
import { leadsInside, type Route } from '../../../events/catalogue/settings/route.ts';
import { type Notice, type NoticeEvent, type Recipient, toPerson, toRoute } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends ConcernRecorded['type']> = NoticeEvent & OfType<ConcernRecorded, T>;

const silence = 'For the sake of those involved, nothing of it is in this message.';
const linkTo = ({ streamId }: NoticeEvent): string => `/concerns/${streamId}`;

/** Somebody of the school hears where the policy names nobody there. */
const named = (stated: Route | null, instead: Route): Route =>
  leadsInside(stated) ? (stated ?? []) : [...instead, ...(stated ?? [])];

const concern = (event: Of<'ConcernRaised'>, { concernRoute }: NoticeSettings): Notice => ({
  notice: 'concern-raised',
  items: ['INC-15'],
  recipients: toRoute(named(concernRoute, ['headteacher', 'dsl'])),
  subject: 'Somebody is worried about a child online',
  text: ['Somebody, such as a parent, is worried about a child online.', silence],
  link: linkTo(event),
  isSafeguarding: true,
});

/** Whose line the receiver is in was put on record with the mail, without who sent it (INC-17). */
const toReceiversLine = (route: Route, lineManagers: readonly string[]): readonly Recipient[] => {
  const managers = route.includes('line-manager') ? lineManagers.map(toPerson) : [];
  const found = [...managers, ...toRoute(route.filter((entry) => entry !== 'line-manager'))];
  return found.some((one) => !('outside' in one)) ? found : [...toRoute(['headteacher']), ...found];
};

const email = (event: Of<'OffensiveEmailReported'>, { offensiveEmailRoute }: NoticeSettings): Notice => ({
  notice: 'offensive-email-reported',
  items: ['INC-17'],
  recipients: toReceiversLine(named(offensiveEmailRoute, ['headteacher']), event.data.lineManagers),
  subject: 'Somebody at work got offensive mail',
  text: [
    'Somebody at work got offensive, threatening or unsuitable mail, and is not to deal with it alone.',
    silence,
  ],
  link: linkTo(event),
});

/** Of an alert the mail says how grave it is, and nothing else (MON-04). */
const alert = (event: Of<'MonitoringAlertRaised'>, { alertRoute }: NoticeSettings): Notice => ({
  notice: 'monitoring-alert-raised',
  items: ['MON-04'],
  recipients: toRoute(named(alertRoute, ['dsl'])),
  subject: 'Filtering or monitoring raised an alert',
  text: [
    `Filtering or monitoring raised an alert. Its severity is ${event.data.severity}.`,
    `It is judged once: dismissed with a reason, or an incident. ${silence}`,
  ],
  link: linkTo(event),
  isSafeguarding: true,
});

export const concernNotices = (
  event: NoticeEvent & ConcernRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'ConcernRaised':
      return [concern(event, settings)];
    case 'OffensiveEmailReported':
      return [email(event, settings)];
    case 'MonitoringAlertRaised':
      return [alert(event, settings)];
    default:
      return [];
  }
};

import type { IncidentRecorded } from '../../../../events/catalogue/incidents.ts';
import type { Route } from '../../../../events/catalogue/settings/route.ts';
import { type Notice, type NoticeEvent, toPerson, toRole, toRoute } from '../../../kernel/notice.ts';
import type { OfType } from '../../../kernel/of-type.ts';

type Of<T extends IncidentRecorded['type']> = NoticeEvent & OfType<IncidentRecorded, T>;

/** The headteacher hears of every decision about the police (INC-10). */
export const policeDecision = ({ data, streamId }: Of<'PoliceReferralConsidered'>): Notice => ({
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

/** Those who hear of incidents hear that another pupil reported the same one (INC-06). */
export const reportedAgain = ({ streamId }: Of<'PupilReportReceived'>, route: Route): Notice => ({
  notice: 'incident-reported-again',
  items: ['INC-06'],
  recipients: toRoute(route),
  subject: 'Another pupil reported an online-safety incident',
  text: [
    'An online-safety incident that was on record was reported by another pupil.',
    'If it was closed, it is open again. Its record says what was reported.',
  ],
  link: `/incidents/${streamId}`,
  isSafeguarding: true,
});

/** Whom a file is locked to hears of it: nobody else works on it now (INC-04). */
export const entrusted = ({ data, streamId }: Of<'IncidentLocked'>): Notice => ({
  notice: 'incident-entrusted',
  items: ['INC-04'],
  recipients: [...data.roles.map(toRole), ...data.people.map(toPerson)],
  subject: 'An online-safety incident was entrusted to you',
  text: ['The file of an online-safety incident was locked to a few people. You are one of them.'],
  link: `/incidents/${streamId}`,
  isSafeguarding: true,
});

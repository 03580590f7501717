import type { IncidentRecorded } from '../../../events/catalogue/incidents.ts';
import { type Notice, type NoticeEvent, toRole } from '../../kernel/notice.ts';
import type { NoticeSettings } from '../../kernel/notice-settings.ts';
import type { OfType } from '../../kernel/of-type.ts';

type Of<T extends IncidentRecorded['type']> = NoticeEvent & OfType<IncidentRecorded, T>;

/** Three rules may name the same people; each of them is notified once (INC-04, INC-05, INC-07). */
const incidentAlert = (
  { data, streamId }: Of<'IncidentReported'>,
  settings: NoticeSettings,
): readonly Notice[] => {
  const routes = [
    { item: 'INC-04', roles: settings.alertRoles },
    { item: 'INC-05', roles: data.involvesLessonResources ? settings.lessonResourceRoles : null },
    { item: 'INC-07', roles: data.category === 'harmful-material' ? settings.harmfulMaterialRoles : null },
  ].flatMap(({ item, roles }) => (roles === null || roles.length === 0 ? [] : [{ item, roles }]));
  if (routes.length === 0) return [];
  const roles = new Set(routes.flatMap((route) => route.roles));
  return [
    {
      notice: 'incident-reported',
      items: routes.map(({ item }) => item),
      recipients: [...roles].map(toRole),
      subject: `Incident ${streamId} was reported`,
      text: [
        `An online-safety incident was reported under the number ${streamId}.`,
        'Its record says what happened. For the sake of those involved, nothing of it is in this message.',
      ],
      link: `/incidents/${streamId}`,
    },
  ];
};

/** The headteacher hears of every decision about the police (INC-10). */
const policeDecision = ({ data, streamId }: Of<'PoliceReferralConsidered'>): Notice => ({
  notice: 'police-considered',
  items: ['INC-10'],
  recipients: [toRole('headteacher')],
  subject: `Incident ${streamId}: the police were considered`,
  text: [
    `For incident ${streamId} it was decided ${data.decision === 'report' ? 'to tell the police' : 'not to tell the police'}.`,
    'The reasons are in its record.',
  ],
  link: `/incidents/${streamId}`,
});

export const incidentNotices = (
  event: NoticeEvent & IncidentRecorded,
  settings: NoticeSettings,
): readonly Notice[] => {
  switch (event.type) {
    case 'IncidentReported':
      return incidentAlert(event, settings);
    case 'PoliceReferralConsidered':
      return [policeDecision(event)];
    default:
      return [];
  }
};

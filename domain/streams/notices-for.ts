import { accessEvents } from '../../events/catalogue/access.ts';
import { agreementsEvents } from '../../events/catalogue/agreements.ts';
import { devicesEvents } from '../../events/catalogue/devices.ts';
import { incidentsEvents } from '../../events/catalogue/incidents.ts';
import { isEventOf } from '../kernel/projected.ts';
import { accessNotices } from './access/notices.ts';
import { agreementNotices } from './agreements/notices.ts';
import { deviceNotices } from './devices/notices.ts';
import { incidentNotices } from './incidents/notices.ts';
import type { Notice, NoticeEvent } from '../kernel/notice.ts';
import type { NoticeSettings } from './notice-settings.ts';

const isOfIncident = isEventOf(incidentsEvents);
const isOfDevice = isEventOf(devicesEvents);
const isOfAgreement = isEventOf(agreementsEvents);
const isOfAccess = isEventOf(accessEvents);

/** Who is told what about an event. Total: of what no rule names, nobody is told. */
export const noticesFor = (event: NoticeEvent, settings: NoticeSettings): readonly Notice[] => {
  if (isOfIncident(event)) return incidentNotices(event, settings);
  if (isOfDevice(event)) return deviceNotices(event);
  if (isOfAgreement(event)) return agreementNotices(event);
  return isOfAccess(event) ? accessNotices(event) : [];
};

import { deviceRoutes } from '../../events/catalogue/settings/devices.ts';
import { incidentRoutes } from '../../events/catalogue/settings/incidents.ts';
import type { SettingsOf } from '../../events/catalogue/settings/kinds.ts';
import { notificationSettings } from '../../events/catalogue/settings/notifications.ts';
import { policySettings } from '../../events/catalogue/settings/policies.ts';
import { type OpenSettings, settingsReader } from './settings.ts';

/** Who is notified of what at a school; null: the policy names nobody. What each is for is said where it is defined. */
export type NoticeSettings = SettingsOf<typeof incidentRoutes> &
  SettingsOf<typeof deviceRoutes> &
  SettingsOf<typeof notificationSettings> &
  SettingsOf<typeof policySettings>;

const ofIncidents = settingsReader('incidents', incidentRoutes);
const ofDevices = settingsReader('devices', deviceRoutes);
const ofPolicies = settingsReader('policies', policySettings);
const ofNotifications = settingsReader('notifications', notificationSettings);

export const noticeSettings = (settings: OpenSettings): NoticeSettings => ({
  ...ofIncidents(settings),
  ...ofDevices(settings),
  ...ofNotifications(settings),
  ...ofPolicies(settings),
});

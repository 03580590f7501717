import { breachRoutes } from '../../events/catalogue/settings/breaches.ts';
import { checkRoutes } from '../../events/catalogue/settings/checks.ts';
import { classYearRoutes } from '../../events/catalogue/settings/class-years.ts';
import { concernRoutes } from '../../events/catalogue/settings/concerns.ts';
import { consentRoutes } from '../../events/catalogue/settings/consents.ts';
import { dataBreachRoutes } from '../../events/catalogue/settings/data-breaches.ts';
import { deviceRoutes } from '../../events/catalogue/settings/devices.ts';
import { helpRequestRoutes } from '../../events/catalogue/settings/help-requests.ts';
import { homeLearningRoutes } from '../../events/catalogue/settings/home-learning.ts';
import { incidentRoutes } from '../../events/catalogue/settings/incidents.ts';
import type { SettingsOf } from '../../events/catalogue/settings/kinds.ts';
import { notificationSettings } from '../../events/catalogue/settings/notifications.ts';
import { oversightRoutes } from '../../events/catalogue/settings/oversight.ts';
import { policyRoutes, policySettings } from '../../events/catalogue/settings/policies.ts';
import { referenceListRoutes } from '../../events/catalogue/settings/reference-lists.ts';
import { trainingRoutes } from '../../events/catalogue/settings/training.ts';
import { type OpenSettings, settingsReader } from './settings.ts';

const ofPolicy = { ...policySettings, ...policyRoutes };

/** Who is notified of what at a school; null: the policy names nobody. What each is for is said where it is defined. */
export type NoticeSettings = SettingsOf<typeof incidentRoutes> &
  SettingsOf<typeof deviceRoutes> &
  SettingsOf<typeof notificationSettings> &
  SettingsOf<typeof ofPolicy> &
  SettingsOf<typeof classYearRoutes> &
  SettingsOf<typeof consentRoutes> &
  SettingsOf<typeof referenceListRoutes> &
  SettingsOf<typeof breachRoutes> &
  SettingsOf<typeof helpRequestRoutes> &
  SettingsOf<typeof concernRoutes> &
  SettingsOf<typeof checkRoutes> &
  SettingsOf<typeof trainingRoutes> &
  SettingsOf<typeof oversightRoutes> &
  SettingsOf<typeof dataBreachRoutes> &
  SettingsOf<typeof homeLearningRoutes>;

const ofIncidents = settingsReader('incidents', incidentRoutes);
const ofDevices = settingsReader('devices', deviceRoutes);
const ofPolicies = settingsReader('policies', ofPolicy);
const ofBreaches = settingsReader('breaches', breachRoutes);
const ofHelpRequests = settingsReader('help-requests', helpRequestRoutes);
const ofConcerns = settingsReader('concerns', concernRoutes);
const ofOversight = settingsReader('oversight', oversightRoutes);
const ofChecks = settingsReader('checks', checkRoutes);
const ofTraining = settingsReader('training', trainingRoutes);
const ofDataBreaches = settingsReader('data-breaches', dataBreachRoutes);
const ofHomeLearning = settingsReader('home-learning', homeLearningRoutes);
const ofNotifications = settingsReader('notifications', notificationSettings);
const ofClassYears = settingsReader('class-years', classYearRoutes);
const ofConsents = settingsReader('consents', consentRoutes);
const ofLists = settingsReader('reference-lists', referenceListRoutes);

export const noticeSettings = (settings: OpenSettings): NoticeSettings => ({
  ...ofIncidents(settings),
  ...ofDevices(settings),
  ...ofNotifications(settings),
  ...ofPolicies(settings),
  ...ofClassYears(settings),
  ...ofConsents(settings),
  ...ofLists(settings),
  ...ofBreaches(settings),
  ...ofHelpRequests(settings),
  ...ofConcerns(settings),
  ...ofChecks(settings),
  ...ofTraining(settings),
  ...ofOversight(settings),
  ...ofDataBreaches(settings),
  ...ofHomeLearning(settings),
});

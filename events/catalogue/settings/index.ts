import * as z from 'zod/mini';
import type { Json } from '../define-events.ts';
import { accessSettings } from './access.ts';
import { acknowledgementSettings } from './acknowledgements.ts';
import { activitySettings } from './activities.ts';
import { agreementSettings } from './agreements.ts';
import { authorisationSettings } from './authorisations.ts';
import { breachRoutes, breachSettings } from './breaches.ts';
import { checkRoutes, checkSettings } from './checks.ts';
import { classYearRoutes, classYearSettings, pupilAgreement } from './class-years.ts';
import { concernRoutes, concernSettings } from './concerns.ts';
import { consentRoutes, consentSettings } from './consents.ts';
import { dataBreachRoutes } from './data-breaches.ts';
import { deviceRoutes, deviceSettings } from './devices.ts';
import { disclosureSettings } from './disclosures.ts';
import { exemptionSettings } from './exemptions.ts';
import { fileTransferSettings } from './file-transfers.ts';
import { helpRequestRoutes } from './help-requests.ts';
import { homeLearningRoutes, homeLearningSettings } from './home-learning.ts';
import { incidentRoutes, incidentSettings } from './incidents.ts';
import type { SettingsPart } from './kinds.ts';
import { notificationSettings } from './notifications.ts';
import { oversightRoutes, oversightSettings } from './oversight.ts';
import { ownDeviceSettings } from './own-devices.ts';
import { policyRoutes, policySettings } from './policies.ts';
import { publicationSettings } from './publications.ts';
import { pupilDeviceSettings } from './pupil-devices.ts';
import { referenceListRoutes, referenceListSettings } from './reference-lists.ts';
import { leadsInside } from './route.ts';
import { schoolSettings } from './schools.ts';
import { searchSettings } from './searches.ts';
import { staffMatterSettings } from './staff-matters.ts';
import { technologySettings } from './technologies.ts';
import { trainingRoutes, trainingSettings } from './training.ts';

/** THE schema of all settings (ORG-04): parts are named as streams are, keys are described where they are defined. */
export const settingParts: { readonly [part: string]: SettingsPart } = {
  agreements: { ...agreementSettings, ...pupilAgreement },
  consents: { ...consentSettings, ...consentRoutes },
  'class-years': { ...classYearSettings, ...classYearRoutes },
  devices: { ...deviceSettings, ...deviceRoutes },
  incidents: { ...incidentSettings, ...incidentRoutes },
  access: accessSettings,
  policies: { ...policySettings, ...policyRoutes },
  schools: schoolSettings,
  notifications: notificationSettings,
  'reference-lists': { ...referenceListSettings, ...referenceListRoutes },
  acknowledgements: acknowledgementSettings,
  'help-requests': helpRequestRoutes,
  concerns: { ...concernSettings, ...concernRoutes },
  'staff-matters': staffMatterSettings,
  exemptions: exemptionSettings,
  authorisations: authorisationSettings,
  searches: searchSettings,
  breaches: { ...breachSettings, ...breachRoutes },
  'own-devices': ownDeviceSettings,
  'pupil-devices': pupilDeviceSettings,
  technologies: technologySettings,
  oversight: { ...oversightSettings, ...oversightRoutes },
  checks: { ...checkSettings, ...checkRoutes },
  activities: activitySettings,
  training: { ...trainingSettings, ...trainingRoutes },
  'data-breaches': dataBreachRoutes,
  publications: publicationSettings,
  disclosures: disclosureSettings,
  'file-transfers': fileTransferSettings,
  'home-learning': { ...homeLearningSettings, ...homeLearningRoutes },
};

const partSchema = (part: SettingsPart) =>
  z.strictObject(
    Object.fromEntries(Object.entries(part).map(([key, { adopted }]) => [key, z.exactOptional(adopted)])),
  );

/** Settings as they can be adopted: an unknown part, key or word is refused with its place. A key that is left out is null. */
export const adoptedSettings = z.strictObject(
  Object.fromEntries(
    Object.entries(settingParts).map(([name, part]) => [name, z.exactOptional(partSchema(part))]),
  ),
);

type Stated = Readonly<Record<string, Json>>;

/** The places of the safeguarding routes, such as `incidents.alertRoles`, by which a policy tells nobody of the school. */
export const openRoutesIn = (settings: Stated): readonly string[] =>
  Object.entries(settingParts).flatMap(([name, part]) =>
    Object.entries(part)
      .filter(([key, { isSafeguarding, read }]) => {
        if (isSafeguarding !== true) return false;
        return !leadsInside(read(valueIn(settings, name, key)));
      })
      .map(([key]) => `${name}.${key}`),
  );

const object = z.record(z.string(), z.unknown());

/** What a policy says at a place; undefined where it says nothing. */
export const valueIn = (settings: Stated, part: string, key: string): unknown =>
  object.safeParse(settings[part]).data?.[key];

import type { Scene } from '../story.ts';
import { accessScenes } from './access.ts';
import { agreementScenes } from './agreements.ts';
import { classAgreementScenes } from './class-agreements.ts';
import { consentScenes } from './consents.ts';
import { deviceScenes } from './devices.ts';
import { halfTermScenes } from './half-term.ts';
import { incidentScenes } from './incidents.ts';
import { joiningScenes } from './joining.ts';
import { linkScenes } from './links.ts';
import { policyScenes } from './policy.ts';
import { rosterScenes } from './roster.ts';

/** The whole story in the order of time; scenes of the same time stay in the order given. */
export const scenes: readonly Scene[] = [
  ...rosterScenes,
  ...agreementScenes,
  ...linkScenes,
  ...joiningScenes,
  ...policyScenes,
  ...consentScenes,
  ...deviceScenes,
  ...classAgreementScenes,
  ...incidentScenes,
  ...accessScenes,
  ...halfTermScenes,
].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

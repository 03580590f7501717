import type { Scene } from '../story.ts';
import { accessScenes } from './access.ts';
import { agreementScenes } from './agreements.ts';
import { deviceScenes } from './devices.ts';
import { incidentScenes } from './incidents.ts';
import { joiningScenes } from './joining.ts';

/** The whole story in the order of time; scenes of the same time stay in the order given. */
export const scenes: readonly Scene[] = [
  ...agreementScenes,
  ...deviceScenes,
  ...incidentScenes,
  ...accessScenes,
  ...joiningScenes,
].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

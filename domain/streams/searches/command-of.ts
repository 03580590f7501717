import type { SearchRecorded } from '../../../events/catalogue/searches.ts';
import type { SearchCommand } from './commands.ts';

/** Why a device may be searched, which asks for the reasons of the school’s list (SRC-01). */
export const commandOf = ({ type, data }: SearchRecorded): SearchCommand | null => {
  if (type !== 'DeviceSearchJustified') return null;
  const { pupil, device, grounds, suspicion, incident } = data;
  return { type: 'JustifySearch', pupil, device, grounds, suspicion, incident: incident ?? undefined };
};

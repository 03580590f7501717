import type { Option } from '../../html/fields.ts';

const rosters: readonly Option[] = [
  ['flat', 'Roster in Daybook’s own form (CSV)'],
  ['oneroster-1.2', 'Roster of OneRoster 1.2 (zip)'],
  ['sds-2.1', 'Roster of School Data Sync 2.1 (zip)'],
];
const registers: readonly Option[] = [
  ['devices', 'Register of devices (CSV)'],
  ['asset-register', 'Devices as Snipe-IT exports them (CSV)'],
  ['agreements', 'Agreements that were signed (CSV)'],
  ['access', 'Accounts and rights (CSV)'],
];

/** Whether it says who is at the school; the others say what there is. */
export const isRoster = (format: string): boolean => rosters.some(([value]) => value === format);

/** What can be imported, in words. */
export const formats: readonly Option[] = [...rosters, ...registers];

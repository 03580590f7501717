import { isTamperedItem } from '../../../../events/log/errors.ts';
import type { Finding } from './finding.ts';

/** A check that reads the log can't end where the log can't be read: that itself is the finding. */
export async function unlessUnreadable(check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    if (!isTamperedItem(error)) throw error;
    return { part: 'log', says: 'every commit can be read', problem: error.message };
  }
}

import { TRUST_TENANT } from '../../domain/kernel/ids.ts';
import { DUE_DATES } from '../shared/deadlines/due-dates.ts';
import type { Claim } from '../shared/operations/claim.ts';
import type { Operation } from '../shared/operations/operation.ts';
import { requestOperation } from '../shared/operations/request-operation.ts';
import { SCHOOL_DIRECTORY } from '../shared/read-model/generations.ts';
import { shortfallIn } from './counts.ts';
import { cursorIn } from './cursor.ts';
import { rebuildDues } from './rebuild-dues.ts';
import { rebuildTenant } from './rebuild-tenant.ts';
import type { RebuildDeps, Run } from './types.ts';

/**
 * Rebuilds a model tenant by tenant; when time runs out, asks on the bus to be gone on with, from the cursor
 * that was saved.
 */
export const rebuild = async (deps: RebuildDeps, claim: Claim, isLate: () => boolean): Promise<void> => {
  const operation = claim.current();
  if (operation.model === DUE_DATES) return rebuildDues(deps, claim, isLate);
  const projection = deps.projections.find(({ model }) => model === operation.model);
  if (projection === undefined) return claim.save({ status: 'failed', reason: 'unknown-model', ended: true });
  const run: Run = { claim, projection, isLate };
  const reached = cursorIn(operation.cursor)?.tenant ?? '';
  for (const tenant of (await tenantsOf(deps, operation)).filter((one) => one >= reached)) {
    if (isLate() || !(await rebuildTenant(deps, run, tenant))) return requestOperation(deps, claim.current());
  }
  const reason = shortfallIn(claim.current());
  await claim.save({ status: reason === null ? 'done' : 'failed', reason, cursor: null, ended: true });
};

/** Sorted, so that a cursor parts what is done from what is not. */
const tenantsOf = async (deps: RebuildDeps, { school, model }: Operation): Promise<readonly string[]> => {
  if (model === SCHOOL_DIRECTORY) return [TRUST_TENANT];
  return school === null ? deps.schools() : [school];
};

import { createApi } from '../../functions/cli/api.ts';
import { readPeople } from '../../functions/cli/setting-up/people-file.ts';
import { planOf, type TenantPlan } from '../../functions/cli/setting-up/plan.ts';
import { sendPlan } from '../../functions/cli/setting-up/send-plan.ts';
import { trustNamed } from '../../functions/cli/setting-up/trust-file.ts';
import { exampleAdministrator, localIssuer } from '../../infra/local/identity/issuer.ts';
import type { LocalStack } from '../../infra/local/local-stack.ts';

/** The invented people of the example trust. */
export const examplePeople = 'infra/trusts/fernhill/people.csv';

/** All that sets the example trust up, tenant by tenant, with log-ins of an issuer. */
export const exampleTenants = async (issuer: string = localIssuer): Promise<readonly TenantPlan[]> => {
  const { tenants, complaints } = planOf(await trustNamed('fernhill'), readPeople(examplePeople), issuer);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return tenants;
};

/** Sends them as the example trust's administrator, who is the bootstrap while there is none. */
export const setUp = async (
  stack: Pick<LocalStack, 'url' | 'tokenFor'>,
  tenants: readonly TenantPlan[],
): Promise<void> => {
  const connection = { url: stack.url, token: await stack.tokenFor(exampleAdministrator) };
  const terminal = { fetch, wait: async () => undefined, stopped: new AbortController().signal };
  const nothing = () => undefined;
  await sendPlan(tenants, { api: createApi(connection, terminal), onDone: nothing, onTenant: nothing });
};

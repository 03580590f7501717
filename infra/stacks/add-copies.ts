import type { App } from 'aws-cdk-lib';
import type { Deployment } from '../trusts/shape/types.ts';
import { CopiesStack } from './copies-stack.ts';

/** A stack for each place that backups are copied to, by its id, which names the place: the order says nothing. */
export const addCopies = (
  app: App,
  { trustId, account: own, archiveRetention, backups }: Deployment,
  recordStack: string,
): Readonly<Record<string, CopiesStack>> =>
  Object.fromEntries(
    (backups?.copies ?? []).map(({ region, account = own }) => {
      const id = `Copies-${account === own ? 'own' : account}-${region}`;
      const stack = new CopiesStack(app, id, {
        description: 'Daybook: copies of backups and archive',
        stackName: `daybook-${trustId}-copies`,
        tags: { 'daybook:trust': trustId },
        terminationProtection: true,
        env: { region, ...(account && { account }) },
        trustId,
        retention: archiveRetention,
        recordStack,
        days: backups?.days,
        from: account === own ? undefined : own,
      });
      return [id, stack];
    }),
  );

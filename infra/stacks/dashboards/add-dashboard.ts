import { Duration } from 'aws-cdk-lib';
import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Deployment } from '../../trusts/shape/types.ts';
import { rowsOfOperators } from './rows-of-operators.ts';
import { rowsOfTrust } from './rows-of-trust.ts';

/**
 * The trust's figures, and below them the operators'. They share one dashboard, since AWS bills each one as much
 * as thirty alarms.
 */
export const addDashboard = (scope: Construct, deployment: Deployment): void => {
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `daybook-${deployment.trustId}`,
    defaultInterval: Duration.days(1),
  });
  for (const row of [...rowsOfTrust(deployment), ...rowsOfOperators(deployment)])
    dashboard.addWidgets(...row);
};

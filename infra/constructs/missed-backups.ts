import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** 1 where fewer backups than expected were completed in a day, 0 where all were. @param vault its name */
export const missedBackups = (vault: string, expected: number): MathExpression => {
  const period = Duration.days(1);
  const completed = new Metric({
    namespace: 'AWS/Backup',
    metricName: 'NumberOfBackupJobsCompleted',
    dimensionsMap: { BackupVaultName: vault },
    statistic: 'Sum',
    period,
  });
  return new MathExpression({
    expression: `IF(completed >= ${expected}, 0, 1)`,
    usingMetrics: { completed },
    period,
  });
};

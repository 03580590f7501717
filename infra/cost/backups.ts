import type { Template } from './template.ts';

const DAYS_A_WEEK = 7;
/** Of which the templates are: what is copied to another region is transferred. */
const REGION = 'eu-west-2';

/** What a rule of a plan makes, and keeps. */
export interface Backups {
  /** Backups of a table that are there at a time: each is a whole copy. */
  readonly copies: number;
  /** Vaults that they lie in. */
  readonly places: number;
  /** Times a day that a whole copy goes to another region. */
  readonly transfers: number;
  readonly isOfKeys: boolean;
  /** Whether the archive is among what is backed up: small objects by the million. */
  readonly hasArchive: boolean;
}

interface Copy {
  readonly DestinationBackupVaultArn?: unknown;
  readonly Lifecycle?: { readonly DeleteAfterDays?: number };
}

interface Rule extends Copy {
  readonly ScheduleExpression?: string;
  readonly CopyActions?: readonly Copy[];
}

/** Each plan with what it selects: the keys alone, or the record. */
export const backupsIn = (templates: readonly Template[]): readonly Backups[] =>
  templates.flatMap(({ Resources }) => {
    const all = Object.entries(Resources);
    const selections = all
      .filter(([, { Type }]) => Type === 'AWS::Backup::BackupSelection')
      .map(([, selection]) => JSON.stringify(selection));
    return all
      .filter(([, { Type }]) => Type === 'AWS::Backup::BackupPlan')
      .flatMap(([id, { Properties }]) => {
        const selected = selections.filter((text) => text.includes(`"${id}"`)).join('');
        return rulesIn(Properties).map((rule) => ({
          isOfKeys: selected.includes('DataKeys'),
          hasArchive: selected.includes('ArchiveBucket'),
          copies: copiesOf(rule),
          places: 1 + (rule.CopyActions ?? []).length,
          transfers: runsPerDay(rule.ScheduleExpression ?? '') * elsewhere(rule.CopyActions ?? []),
        }));
      });
  });

const elsewhere = (copies: readonly Copy[]): number =>
  copies
    .map(({ DestinationBackupVaultArn = '' }) => JSON.stringify(DestinationBackupVaultArn))
    .filter((arn) => arn.includes(':backup:') && !arn.includes(`:backup:${REGION}:`)).length;

const rulesIn = (properties: unknown): readonly Rule[] => {
  const { BackupPlan }: { BackupPlan?: { BackupPlanRule?: readonly Rule[] } } = JSON.parse(
    JSON.stringify(properties ?? {}),
  );
  return BackupPlan?.BackupPlanRule ?? [];
};

const copiesOf = ({ ScheduleExpression = '', Lifecycle, CopyActions = [] }: Rule): number => {
  const kept = [{ Lifecycle }, ...CopyActions].map((copy) => copy.Lifecycle?.DeleteAfterDays ?? 365);
  return runsPerDay(ScheduleExpression) * kept.reduce((sum, days) => sum + days, 0);
};

/** Of `cron(45 2,14 * * ? *)` two; of one on a day of the week a seventh. */
const runsPerDay = (expression: string): number => {
  const [, hours = '', dayOfMonth = '', , dayOfWeek = ''] = expression.replace(/^cron\(|\)$/g, '').split(' ');
  const share = /^[*?]$/.test(dayOfWeek) ? 1 : dayOfWeek.split(',').length / DAYS_A_WEEK;
  const isMonthly = /^\d+$/.test(dayOfMonth);
  return hours.split(',').length * (isMonthly ? 1 / 30 : share);
};

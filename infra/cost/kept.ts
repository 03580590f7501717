import type { Measured } from './measured.ts';
import { costOf } from './prices.ts';
import type { Template } from './template.ts';
import { perPupilAndYear, usage } from './usage.ts';
import type { Lines } from './used.ts';

const GIGABYTE = 1e9;
const DAYS_A_WEEK = 7;

interface Kept {
  readonly measured: Measured;
  readonly templates: readonly Template[];
}

/** What is stored: tables with their recovery and backups, archive, archive of the bus. */
export const costOfKept = ({ measured, templates }: Kept, pupils: number, years: number): Lines => {
  const ofYear = (pick: 'grownBytes' | 'loggedBytes' | 'events' | 'eventBytes'): number =>
    Object.entries(perPupilAndYear).reduce(
      (sum, [kind, { value }]) => sum + value * (measured.kinds[kind]?.[pick] ?? 0) * pupils,
      0,
    );
  const tables = (ofYear('grownBytes') * years) / GIGABYTE;
  const archive = (ofYear('events') * years * usage.archivedBytesOfEvent.value) / GIGABYTE;
  // The bus keeps 400 days.
  const busArchive = (ofYear('eventBytes') * Math.min(years, 400 / 365)) / GIGABYTE;
  const record = (ofYear('loggedBytes') * years) / GIGABYTE;
  const keys = (pupils * usage.keyBytesOfPupil.value) / GIGABYTE;
  return {
    DynamoDB:
      costOf('tableStorage', tables) + costOf('tableRecovery', isRestorable(templates) ? tables : record),
    S3: costOf('objectStorage', archive),
    EventBridge: costOf('busArchive', busArchive),
    'AWS Backup': backupsIn(templates).reduce(
      (sum, { copies, places, isOfKeys }) =>
        // Of a bucket each place holds what is there once: its backups are of what changed.
        sum + costOf('tableBackup', isOfKeys ? copies * keys : copies * record + places * archive),
      0,
    ),
  };
};

/** Whether the table of rows can be restored to any second, as log, journal and deliveries can. */
const isRestorable = (templates: readonly Template[]): boolean =>
  templates.some(({ Resources }) =>
    Object.entries(Resources).some(
      ([id, { Type, Properties }]) =>
        Type === 'AWS::DynamoDB::Table' &&
        id.startsWith('ReadModel') &&
        JSON.stringify(Properties).includes('"PointInTimeRecoveryEnabled":true'),
    ),
  );

interface Backups {
  /** Backups of a table that are there at a time: each is a whole copy. */
  readonly copies: number;
  /** Vaults that they lie in. */
  readonly places: number;
  readonly isOfKeys: boolean;
}

interface Rule {
  readonly ScheduleExpression?: string;
  readonly Lifecycle?: { readonly DeleteAfterDays?: number };
  readonly CopyActions?: readonly { readonly Lifecycle?: { readonly DeleteAfterDays?: number } }[];
}

/** Each plan with what it selects: the keys alone, or the record. */
const backupsIn = (templates: readonly Template[]): readonly Backups[] =>
  templates.flatMap(({ Resources }) => {
    const all = Object.entries(Resources);
    const selections = all
      .filter(([, { Type }]) => Type === 'AWS::Backup::BackupSelection')
      .map(([, selection]) => JSON.stringify(selection));
    return all
      .filter(([, { Type }]) => Type === 'AWS::Backup::BackupPlan')
      .flatMap(([id, { Properties }]) => {
        const isOfKeys = selections.some((text) => text.includes(`"${id}"`) && text.includes('DataKeys'));
        return rulesIn(Properties).map((rule) => ({
          isOfKeys,
          copies: copiesOf(rule),
          places: 1 + (rule.CopyActions ?? []).length,
        }));
      });
  });

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

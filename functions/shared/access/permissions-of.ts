import type { AccessCommand } from '../../../domain/streams/access/commands.ts';
import type { AgreementTemplateCommand } from '../../../domain/streams/agreement-templates/commands.ts';
import type { AgreementCommand } from '../../../domain/streams/agreements/commands.ts';
import type { DeviceCommand } from '../../../domain/streams/devices/commands.ts';
import type { IncidentCommand } from '../../../domain/streams/incidents/commands.ts';
import type { PersonCommand } from '../../../domain/streams/people/commands.ts';
import type { PolicyCommand } from '../../../domain/streams/policies/commands.ts';
import type { SchoolCommand } from '../../../domain/streams/schools/commands.ts';
import type { auditActions } from './audit-actions.ts';
import type { models } from '../reads/models.ts';
import type { Permission } from '../../../domain/kernel/permission.ts';

type OfStream<Command extends { readonly type: string }> = Command['type'] | 'read';

/** What there is to permit. Types alone are imported, so that no function is bundled with the schemas of another. */
interface Actions {
  readonly schools: OfStream<SchoolCommand>;
  readonly policies: OfStream<PolicyCommand>;
  readonly people: OfStream<PersonCommand>;
  readonly 'agreement-templates': OfStream<AgreementTemplateCommand>;
  readonly agreements: OfStream<AgreementCommand>;
  readonly devices: OfStream<DeviceCommand>;
  readonly incidents: OfStream<IncidentCommand>;
  readonly access: OfStream<AccessCommand>;
  readonly views: (typeof models)[number];
  readonly audit: (typeof auditActions)[number];
}

type Row<A extends string> = Omit<Permission, 'stream' | 'actions'> & { readonly actions: readonly A[] };

/** The rows of one stream, of the lists, or of the record as a whole; names none but its own commands and `read`, or lists that there are. */
export const permissionsOf = <S extends keyof Actions>(stream: S, rows: readonly Row<Actions[S]>[]): readonly Permission[] =>
  rows.map((row) => ({ stream, ...row }));

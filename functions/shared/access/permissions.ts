import { type Permission, permissionsIn } from '../../../domain/kernel/permission.ts';
import { views } from '../../../domain/read-models/index.ts';
import { streams } from '../../../domain/streams/index.ts';
import { auditPermissions } from './audit-permissions.ts';

const ofStreams = streams.flatMap(({ events: { stream }, permissions: rows }) => permissionsIn(stream, rows));

const ofLists = views.flatMap(({ model, permissions: rows }) =>
  permissionsIn(
    'views',
    rows.map((row) => ({ actions: [model], ...row })),
  ),
);

/**
 * The permission table, whole: what no row allows is forbidden. Roles that a policy demands stand in the
 * deciders instead.
 */
export const permissions: readonly Permission[] = [...ofStreams, ...ofLists, ...auditPermissions];

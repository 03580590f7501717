import type { Reader } from '../../domain/kernel/view.ts';
import { permissions } from '../../functions/shared/access/permissions.ts';
import { readerOf } from '../../functions/shared/reads/reader-of.ts';

/** Somebody with some roles of a school, as its lists see them: by the permission table itself. */
export const readerWith = (person: string, ...roles: readonly string[]): Reader =>
  readerOf(permissions, 'larkfield-infant', {
    person,
    roles,
    tenant: 'larkfield-infant',
    children: [],
    classes: [],
  } as never);

import * as z from 'zod/mini';
import { type KeyRange, under } from '../../kernel/list-keys.ts';
import { OVERSIGHT, STAFF } from '../../kernel/role-groups.ts';
import { type Asked, defineView } from '../../kernel/view.ts';
import { installationStatus, listedTechnology, siteStatus, technologyStatus } from './lists.ts';

const query = z.strictObject({
  status: z.optional(technologyStatus.check(z.describe('Where the decision on it has got to'))),
  installation: z.optional(installationStatus.check(z.describe('Whether it may be set up'))),
  site: z.optional(siteStatus.check(z.describe('Whether the site is blocked, opened again, or allowed'))),
});

const rangeFor = ({ query: { status, installation, site } }: Asked<typeof query>): KeyRange => {
  if (status !== undefined && status !== 'none') return under('status', status);
  if (installation !== undefined && installation !== 'none') return under('installation', installation);
  return site !== undefined && site !== 'none' ? under('site', site) : under('all');
};

/** What may be used, what is set up, and which sites are blocked, for everybody who works at the school. */
export const technologiesView = defineView({
  model: 'technologies',
  items: ['TEC-01', 'TEC-02', 'NET-04', 'MON-03'],
  permissions: [{ roles: STAFF }, { roles: OVERSIGHT, withholdsPersonal: true }],
  sensitive: false,
  query,
  row: listedTechnology,
  ranges: (asked) => [rangeFor(asked)],
  item: (listed, { query: { status, installation, site } }) =>
    (status === undefined || listed.status === status) &&
    (installation === undefined || listed.installation === installation) &&
    (site === undefined || listed.site === site)
      ? listed
      : null,
  summary: ({ numbers }) =>
    Object.fromEntries(
      ['status/proposed', 'status/assessed', 'status/allowed', 'installation/approved', 'site/blocked'].map(
        (name) => [name.replace('/', '-'), numbers[name] ?? 0],
      ),
    ),
});

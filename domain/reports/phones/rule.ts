import { isHeldOn } from '../../kernel/held-roles.ts';
import { pupilDeviceSettings } from '../../streams/pupil-devices/stream.ts';
import { grouped, groupTable } from '../kit/crossed.ts';
import type { Asked } from '../kit/define-document.ts';
import type { Section } from '../kit/document.ts';
import { counted, stated } from '../kit/figures.ts';
import { eventsNumbered } from '../kit/records.ts';
import { groupOfYear, groupsOfYears } from '../kit/year-groups.ts';
import type { PhonesSources } from './sources.ts';

const inList = (years: readonly string[]): string => years.map((one) => groupOfYear(one).label).join(', ');

/** The rule of the policy in force, and who may bring a phone by it (MOB-01, NET-08). */
export const ruleSection = (
  { pupilDevices, schools }: PhonesSources,
  { settings, today }: Pick<Asked, 'settings' | 'today'>,
): Section => {
  const { phoneYears } = pupilDeviceSettings(settings);
  const permitted = pupilDevices.all().flatMap((record) => {
    const { permission } = record.state;
    return permission !== null && isHeldOn(permission, today) ? [{ record, permission }] : [];
  });
  type Permitted = (typeof permitted)[number];
  const eventsOf = (items: readonly Permitted[]) =>
    items.flatMap(({ record, permission }) => eventsNumbered(record, [permission.by]));
  const of = ({ permission }: Permitted) => [groupOfYear(permission.yearGroup).id];
  return {
    id: 'rule',
    heading: 'The rule, and who may bring a phone',
    text:
      phoneYears === null
        ? 'Pupils bring no phones and no other devices.'
        : 'Pupils of these year groups who walk to and from school alone may bring a phone. It lies in the office all day.',
    figures: [
      stated(
        { id: 'phone-years', label: 'Year groups that may bring a phone, by the policy in force' },
        phoneYears === null ? null : inList(phoneYears),
        [],
        phoneYears === null ? 'none' : inList(phoneYears),
      ),
      counted({ id: 'permissions', label: 'Permissions in force' }, eventsOf(permitted)),
    ],
    tables: [
      groupTable(
        {
          id: 'permissions-by-year',
          caption: 'Permissions in force by year group',
          note: 'Numbers under five, and those that would give one away, are withheld.',
        },
        ['Year group', 'Permissions'],
        grouped(
          { name: 'permission', items: permitted, eventsOf },
          { groups: groupsOfYears(schools, permitted.flatMap(of)), of },
        ),
      ),
    ],
  };
};

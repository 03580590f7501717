import { type Markup, markup } from '../../../shared/pages/markup.ts';
import type { Difference } from '../../api/imports.ts';
import type { NameOf } from '../../api/names.ts';
import { link } from '../../html/parts.ts';
import { type Cell, tableOf } from '../../html/table.ts';
import { asSentence, inWords } from '../../html/words.ts';

/** Commands by which somebody, or something, comes into the record. */
const ARRIVALS = [
  'AdmitPupil',
  'JoinStaff',
  'RegisterParent',
  'AppointGovernor',
  'RegisterVolunteer',
  'RegisterDevice',
];
/** What commands of an import mean, where their names say little to people. */
const words: Readonly<Record<string, string>> = {
  AdmitPupil: 'is admitted as a pupil',
  JoinStaff: 'joins the staff',
  RegisterParent: 'is registered as a parent',
  AppointGovernor: 'becomes a governor',
  RegisterVolunteer: 'becomes a volunteer',
  RegisterDevice: 'comes into the register',
  MovePupilUp: 'changes year group or class',
  ChangeContact: 'has another name or address',
  CorrectPerson: 'has another date of birth',
  AssignToClass: 'works with a class',
  TakeFromClass: 'works with a class no more',
  LinkParent: 'has a parent or carer',
  UnlinkParent: 'has a parent or carer no more',
  LeavePerson: 'leaves the school',
  EndCapacity: 'is one thing here no more, and stays another',
  LinkOutsideId: 'is known by the other system',
};

/** What goes without saying of somebody who comes. */
const BESIDE = ['LinkOutsideId'];

export const comes = ({ changes }: Pick<Difference, 'changes'>): boolean =>
  changes.some((change) => ARRIVALS.includes(change));
const leaves = ({ phase }: Difference): boolean => phase === 'leavers';

const classWords = ({ classBefore, classAfter }: Difference): string | null => {
  if (classBefore === classAfter) return null;
  if (classBefore === null) return `into ${classAfter}`;
  return classAfter === null ? `from ${classBefore}` : `from ${classBefore} to ${classAfter}`;
};

const said = ({ changes }: Difference): string =>
  asSentence(
    changes
      .filter((change) => !BESIDE.includes(change) || changes.length === 1)
      .map((change) => words[change] ?? inWords(change))
      .join(', '),
  );

export interface Changing {
  readonly school: string;
  readonly items: readonly Difference[];
  readonly nameOf: NameOf;
}

const rowOf =
  ({ school, nameOf }: Changing) =>
  (item: Difference): readonly Cell[] => {
    const name = item.stream === 'people' ? nameOf(item.id) : item.id;
    return [
      comes(item) ? name : link(`/console/${school}/${item.stream}/${item.id}`, name),
      said(item),
      classWords(item),
      item.at === null || item.at === undefined ? null : `${item.at.file}, line ${item.at.row}`,
    ];
  };

const group = (changing: Changing, caption: string, items: readonly Difference[]): Markup | null =>
  items.length === 0
    ? null
    : tableOf({
        caption,
        head: ['Who or what', 'What is recorded', 'Class', 'In the file'],
        rows: items.map(rowOf(changing)),
        none: '',
      });

/** Who comes, who leaves and what changes, of one page of the plan. */
export const whatChanges = (changing: Changing): Markup => {
  const { items } = changing;
  if (items.length === 0) return markup`<p class="govuk-body db-none">Nothing differs from the record.</p>`;
  return markup`${group(changing, 'Comes', items.filter(comes))}
${group(changing, 'Leaves', items.filter(leaves))}
${group(
  changing,
  'Changes',
  items.filter((item) => !comes(item) && !leaves(item)),
)}`;
};

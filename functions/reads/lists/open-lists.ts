import { numbersOn } from '../../../domain/kernel/counts.ts';
import { accessTenantOf } from '../../../domain/kernel/ids.ts';
import { listsInMemory } from '../../../domain/kernel/lists-in-memory.ts';
import type { Asked, View } from '../../../domain/kernel/view.ts';
import { schoolDirectoryProjection } from '../../../domain/read-models/school-directory/projection.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { rowFold } from '../../../domain/reports/as-of/row-fold.ts';
import type { LocatedCaller } from '../../shared/access/identity.ts';
import { instantOf, londonDate } from '../../shared/lambda/clock.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import { restsOn } from '../../shared/past/rests-on.ts';
import { type Lists, listsOf } from '../../shared/read-model/lists.ts';
import { readerOf } from '../../shared/reads/reader-of.ts';
import { dueListsOf, isOfDues } from './due-lists-of.ts';
import type { SchoolList } from './school-list.ts';
import type { ViewDeps } from './view-deps.ts';

/** A list that was asked for: as it is, or as it was. */
export interface AskedView {
  readonly view: View;
  readonly query: Asked['query'];
  /** Null: now. */
  readonly until: Until | null;
  /** Who asks; whose children are looked up for what is due alone. */
  readonly caller: LocatedCaller;
}

/** The lists of some schools, in their order: from the read model, or for the past folded from the journal. */
export const openLists = async (
  deps: ViewDeps,
  schools: readonly string[],
  asked: AskedView,
): Promise<readonly SchoolList[]> => {
  const { view, query, until, caller } = asked;
  const moment = until === null ? deps.clock() : new Date(until.asOf);
  const [now, today] = [instantOf(moment), londonDate(moment)];
  if (isOfDues(view))
    return dueListsOf(deps, schools, { view, now, today, query, caller, ofTrust: schools.length !== 1 });
  const found = until === null ? await current(deps, schools, view) : await past(deps, schools, view, until);
  return found.map(({ lists, ...rest }) => ({
    ...rest,
    lists,
    asked: {
      now,
      today,
      query,
      numbers: numbersOn(lists.tally, today),
      reader: readerOf(deps.permissions, rest.school, caller),
    },
  }));
};

type Found = Omit<SchoolList, 'asked'>;

const current = async (
  { readModel }: ViewDeps,
  schools: readonly string[],
  view: View,
): Promise<readonly Found[]> => {
  const tenants = schools.map((school) => tenantOf(view, school));
  const found = await readModel.lists(tenants, view.model);
  return schools.flatMap((school, index) => ofSchool(school, found[index]));
};

const ofSchool = (school: string, lists: Lists | undefined): readonly Found[] =>
  lists === undefined ? [] : [{ school, lists, isRegistered: true, restsOn: null }];

const past = async (
  deps: ViewDeps,
  schools: readonly string[],
  view: View,
  until: Until,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (const school of schools) found.push(...(await pastOf(deps, school, view, until)));
  return found;
};

/** Where the record stands that a list of a school is made of. */
const tenantOf = ({ isOfAccess }: View, school: string): string =>
  isOfAccess === true ? accessTenantOf(school) : school;

/** Made of the same rows as the current list, which are folded again and stand in memory. */
const pastOf = async (
  deps: ViewDeps,
  school: string,
  view: View,
  until: Until,
): Promise<readonly Found[]> => {
  const tenant = tenantOf(view, school);
  const projection = deps.projections.find(({ model }) => model === view.model);
  if (projection === undefined) return [];
  const [fold, directory] = [rowFold(projection), rowFold(schoolDirectoryProjection)];
  const { positions, tampered } = await replayInto(deps, tenant, [{ until, folds: [fold, directory] }]);
  const [position = 0] = positions;
  // Who may read this list need not be one who may know of other records.
  const own = tampered.filter(({ ref }) => ref === null || Object.hasOwn(projection.streams, ref.stream));
  return [
    {
      school,
      lists: listsOf(listsInMemory(projection, fold.rows())),
      // Nobody is registered in an access journal, and nobody is in one who was not registered.
      isRegistered: view.isOfAccess === true || directory.rows().length > 0,
      restsOn: await restsOn(deps.covering, tenant, { position, tampered: own }),
    },
  ];
};

import type { BuiltView, View, ViewContext } from '../../../domain/kernel/projection.ts';
import { schoolDirectoryProjection } from '../../../domain/read-models/school-directory/projection.ts';
import type { Until } from '../../../domain/reports/as-of/counting.ts';
import { rowFold } from '../../../domain/reports/as-of/row-fold.ts';
import { instantOf, londonDate } from '../../shared/lambda/clock.ts';
import { replayInto } from '../../shared/past/replay-into.ts';
import { type RestsOn, restsOn } from '../../shared/past/rests-on.ts';
import type { Rows } from '../../shared/reads/present-items.ts';
import type { ViewDeps } from './view-deps.ts';

/** A list that was asked for: as it is, or as it was. */
export interface AskedView {
  readonly view: View;
  readonly query: ViewContext['query'];
  /** Null: now. */
  readonly until: Until | null;
}

export interface SchoolView {
  readonly built: BuiltView;
  readonly rows: Rows;
  /** Whether the school was registered by then; as it is, every school that is asked for. */
  readonly isRegistered: boolean;
  /** Null: now. */
  readonly restsOn: RestsOn | null;
}

/** Joins the rows of the models that a view reads: from the read model, or for the past folded anew from the journal. */
export const buildView = async (deps: ViewDeps, school: string, asked: AskedView): Promise<SchoolView> => {
  const { view, query, until } = asked;
  const moment = until === null ? deps.clock() : new Date(until.asOf);
  const context = { now: instantOf(moment), today: londonDate(moment), query };
  const { rows, ...rest } = until === null ? await currentRows(deps, school, view) : await pastRows(deps, school, view, until);
  return { built: view.build(rows, context), rows, ...rest };
};

const currentRows = async ({ readModel }: ViewDeps, school: string, { reads }: View): Promise<Omit<SchoolView, 'built'>> => {
  const loaded = await Promise.all(reads.map(async (model) => [model, await readModel.all(school, model)] as const));
  return { rows: Object.fromEntries(loaded), isRegistered: true, restsOn: null };
};

const pastRows = async (deps: ViewDeps, school: string, { reads }: View, until: Until): Promise<Omit<SchoolView, 'built'>> => {
  const folds = deps.projections.filter(({ model }) => reads.includes(model)).map(rowFold);
  const directory = rowFold(schoolDirectoryProjection);
  const [position = 0] = await replayInto(deps, school, [{ until, folds: [...folds, directory] }]);
  return {
    rows: Object.fromEntries(folds.map((fold) => [fold.model, fold.rows()])),
    isRegistered: directory.rows().length > 0,
    restsOn: await restsOn(deps.covering, school, position),
  };
};

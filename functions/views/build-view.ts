import type { BuiltView, StoredRow, View, ViewContext } from '../../domain/kernel/projection.ts';
import type { ReadModel } from '../shared/read-model.ts';

export type Rows = Readonly<Record<string, readonly StoredRow[]>>;

export interface SchoolView {
  readonly built: BuiltView;
  readonly rows: Rows;
}

/** Joins the rows of the models that a view reads. */
export const buildView = async (readModel: ReadModel, view: View, school: string, context: ViewContext): Promise<SchoolView> => {
  const loaded = await Promise.all(view.reads.map(async (model) => [model, await readModel.all(school, model)] as const));
  const rows = Object.fromEntries(loaded);
  return { built: view.build(rows, context), rows };
};

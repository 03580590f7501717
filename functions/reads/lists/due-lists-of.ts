import * as z from 'zod/mini';
import type { Asked, View } from '../../../domain/kernel/view.ts';
import { dueGroups } from '../../../domain/read-models/due/groups.ts';
import { retentionGroups, retentionPreviewView } from '../../../domain/read-models/due/retention-preview.ts';
import { dueView } from '../../../domain/read-models/due/view.ts';
import { streams } from '../../../domain/streams/index.ts';
import type { LocatedCaller } from '../../shared/access/identity.ts';
import { deadlineStreams } from '../../shared/deadlines/deadline-streams.ts';
import { childrenAt } from '../../shared/read-model/children.ts';
import { readerOf } from '../../shared/reads/reader-of.ts';
import type { SchoolList } from './school-list.ts';
import type { ViewDeps } from './view-deps.ts';

export interface DuesAsked extends Pick<Asked, 'now' | 'today' | 'query'> {
  readonly caller: LocatedCaller;
  readonly view: View;
  /** Whether it is asked of every school. */
  readonly ofTrust: boolean;
}

const filters = z.object(dueView.query.shape);
const ofRecords = z.object(retentionPreviewView.query.shape);

/** Lists that are made of due dates as they stand now. */
export const isOfDues = (view: View): boolean => view === dueView || view === retentionPreviewView;
const withDeadlines = deadlineStreams(streams);

/**
 * What is due in some schools: of each the groups that hold what was asked for, and what the caller may read
 * there.
 */
export const dueListsOf = (
  deps: ViewDeps,
  schools: readonly string[],
  { view, now, today, query, caller, ofTrust }: DuesAsked,
): Promise<readonly SchoolList[]> =>
  Promise.all(
    schools.map(async (school) => {
      const reader = readerOf(deps.permissions, school, await withChildren(deps, school, { caller, today }));
      const groups =
        view === retentionPreviewView
          ? retentionGroups(ofRecords.parse(query).class)
          : dueGroups(filters.parse(query), reader, ofTrust ? [] : withDeadlines);
      const asked = { now, today, query, numbers: {}, reader };
      return { school, lists: deps.dueLists(school, groups), isRegistered: true, restsOn: null, asked };
    }),
  );

const withChildren = async (
  { readModel }: ViewDeps,
  school: string,
  { caller, today }: { readonly caller: LocatedCaller; readonly today: string },
): Promise<LocatedCaller> => {
  if (caller.tenant !== school || !caller.roles.includes('parent')) return caller;
  return { ...caller, children: await childrenAt(readModel, school, caller.person, today) };
};

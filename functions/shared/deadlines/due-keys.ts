import type { DueRow } from '../../../domain/kernel/due-rows.ts';

/*
 * Where due dates stand in the table of the read models; no school or model begins with a tilde. `~due` is
 * what `run-deadlines` acts on, by time; `~digest` is what digests are made of; `~due-of` holds, for each
 * record with deadlines, which rows were made of it; `~due-on` leads from a record that others' dates depend
 * on to those; `~due-list` is what lists show.
 */
export const actionsKey = (school: string): string => `${school}/~due`;
export const digestKey = (school: string): string => `${school}/~digest`;
export const coversKey = (school: string): string => `${school}/~due-of`;
export const dependentsKey = (school: string): string => `${school}/~due-on`;
/** What lists show of due dates, by group: see `groupsOf`. */
export const listsKey = (school: string): string => `${school}/~due-list`;

/** In the order of time. */
export const rowSortKey = ({ from, key }: Pick<DueRow, 'from' | 'key'>): string => `${from}#${key}`;

/**
 * When a policy takes effect, everything of the school is computed again: sorts as a row that is due then.
 */
export const remakeSortKey = (effectiveFrom: string): string => `${effectiveFrom}#~remake`;
export const isRemake = (sortKey: string): boolean => sortKey.endsWith('#~remake');

/** A message that `notify` asked to have back at an instant: sorts as a row that is due then. */
export const againSortKey = (at: string, id: string): string => `${at}#~again/${id}`;
export const isAgain = (sortKey: string): boolean => sortKey.includes('#~again/');

/** Leads from a record to one whose dates depend on it. */
export const dependentSortKey = (dependsOn: string, dependent: string): string => `${dependsOn}#${dependent}`;

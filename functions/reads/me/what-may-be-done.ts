import type { Action, Permission, Relation } from '../../../domain/kernel/permission.ts';
import type { Caller } from '../../shared/access/identity.ts';
import { type Attempt, grantFor, permitted } from '../../shared/access/permitted.ts';

/** Commands of a stream, and `read`, that are permitted on the same terms. */
export interface Allowed extends Terms {
  readonly stream: string;
  readonly actions: readonly Action[];
}

interface Terms {
  /** Only on a record that is about the caller, or about a child of theirs; absent: on any. */
  readonly relation?: Relation;
  readonly opensPersonal: boolean;
}

/** A list, or something that is asked of the record as a whole. */
export interface AllowedWhole {
  readonly name: string;
  readonly opensPersonal: boolean;
}

export interface MayDo {
  readonly may: readonly Allowed[];
  readonly lists: readonly AllowedWhole[];
  readonly audit: readonly AllowedWhole[];
}

/** What a caller may do. Asks the permission table as a request would, so that the two can't differ. */
export const whatMayBeDone = (table: readonly Permission[], caller: Caller): MayDo => {
  const streams = Map.groupBy(table, ({ stream }) => stream);
  const actionsOf = (stream: string): readonly Action[] => [
    ...new Set((streams.get(stream) ?? []).flatMap(({ actions }) => actions)),
  ];
  const wholes = (stream: string): readonly AllowedWhole[] =>
    actionsOf(stream).flatMap((name) => {
      const grant = given(table, caller, { stream, action: name, subject: null });
      return grant === null ? [] : [{ name, ...grant }];
    });
  const ofRecords = [...streams.keys()].filter((stream) => !WHOLES.includes(stream));
  return {
    may: ofRecords.flatMap((stream) => allowedIn(table, caller, { stream, actions: actionsOf(stream) })),
    lists: wholes('views'),
    audit: wholes('audit'),
  };
};

/** As it is told; which row decides is not. */
const given = (table: readonly Permission[], caller: Caller, attempt: Attempt): Terms | null => {
  const grant = permitted(grantFor(table, caller, attempt));
  return grant === null ? null : { opensPersonal: grant.opensPersonal };
};

const WHOLES: readonly string[] = ['views', 'audit'];

type Asked = Pick<Allowed, 'stream' | 'actions'>;

const allowedIn = (
  table: readonly Permission[],
  caller: Caller,
  { stream, actions }: Asked,
): readonly Allowed[] => {
  const grants = actions.flatMap((action) =>
    termsOf(table, caller, { stream, action }).map((terms) => ({ action, terms })),
  );
  const alike = Map.groupBy(grants, ({ terms }) => JSON.stringify(terms));
  return [...alike.values()].flatMap((some) => {
    const terms = some[0]?.terms;
    return terms === undefined ? [] : [{ stream, actions: some.map(({ action }) => action), ...terms }];
  });
};

/** On any record, and on those that the caller stands in a relation to, where that gives more. */
const termsOf = (
  table: readonly Permission[],
  caller: Caller,
  asked: { readonly stream: string; readonly action: Action },
) => {
  const onAny = given(table, caller, { ...asked, subject: null });
  const related = subjectsOf(caller).flatMap(({ relation, subject }): readonly Terms[] => {
    const grant = given(table, caller, { ...asked, subject });
    return grant === null || grant.opensPersonal === onAny?.opensPersonal ? [] : [{ relation, ...grant }];
  });
  return onAny === null ? related : [onAny, ...related];
};

interface Related {
  readonly relation: Relation;
  readonly subject: string;
}

/** One whom each relation of the caller leads to. */
const subjectsOf = ({ person, children: [child] }: Caller): readonly Related[] => {
  const self: Related = { relation: 'self', subject: person };
  return child === undefined ? [self] : [self, { relation: 'own-child', subject: child }];
};

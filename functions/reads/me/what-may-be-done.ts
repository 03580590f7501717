import { concernOfSubject } from '../../../domain/kernel/concern.ts';
import type { Action, Permission } from '../../../domain/kernel/permission.ts';
import type { Relation } from '../../../domain/kernel/relation.ts';
import type { Caller } from '../../shared/access/identity.ts';
import { type Attempt, grantFor, permitted } from '../../shared/access/permitted.ts';

/** Commands of a stream, and `read`, that are permitted on the same terms. */
export interface Allowed extends Terms {
  readonly stream: string;
  readonly actions: readonly Action[];
}

interface Terms {
  /** Only on a record to which the caller stands so; absent: on any. */
  readonly relation?: Relation;
  /** Not on a record to which the caller stands so, whatever else permits it; absent: there is none. */
  readonly except?: readonly Relation[];
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
      const grant = given(streams.get(stream) ?? [], caller, { stream, action: name, ...onAnybody });
      return grant === null ? [] : [{ name, ...grant }];
    });
  const ofRecords = [...streams.keys()].filter((stream) => !WHOLES.includes(stream));
  return {
    may: ofRecords.flatMap((stream) =>
      allowedIn(streams.get(stream) ?? [], caller, { stream, actions: actionsOf(stream) }),
    ),
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
): readonly Terms[] => {
  const onAny = given(table, caller, { ...asked, ...onAnybody });
  const related = relatedOf(caller).flatMap(({ relation, ...about }): readonly Terms[] => {
    const grant = given(table, caller, { ...asked, ...about });
    return grant === null || grant.opensPersonal === onAny?.opensPersonal ? [] : [{ relation, ...grant }];
  });
  const except = exceptionsIn(table, caller, asked);
  const terms = onAny === null ? related : [onAny, ...related];
  return except.length === 0 ? terms : terms.map((one) => ({ ...one, except }));
};

/** On which records a row forbids it. */
const exceptionsIn = (
  table: readonly Permission[],
  { roles }: Caller,
  { stream, action }: { readonly stream: string; readonly action: Action },
): readonly Relation[] =>
  table.flatMap((row) =>
    row.effect === 'forbid' &&
    row.stream === stream &&
    row.actions.includes(action) &&
    row.roles.some((role) => roles.includes(role)) &&
    row.relation !== undefined
      ? [row.relation]
      : [],
  );

type About = Pick<Attempt, 'subject' | 'looked'>;

/** A record that is about nobody whom the caller knows, and that concerns nobody. */
const onAnybody: About = {
  subject: null,
  looked: { concern: concernOfSubject(null), person: { isOwnChild: false, class: null } },
};

/** One whom each relation of the caller leads to. */
const relatedOf = ({
  person,
  children: [child],
  classes: [ofClass] = [],
}: Caller): readonly (About & { readonly relation: Relation })[] => {
  const { looked = {} } = onAnybody;
  const ofChild = { ...onAnybody, relation: 'own-child' as const };
  const pupil = { ...looked, person: { isOwnChild: false, class: ofClass ?? null } };
  return [
    { ...onAnybody, relation: 'self', subject: person },
    ...(child === undefined ? [] : [{ ...ofChild, subject: child }]),
    ...(ofClass === undefined
      ? []
      : [{ relation: 'own-class' as const, subject: PUPIL_OF_CLASS, looked: pupil }]),
  ];
};

/** Nobody's id: ids don't begin so. */
const PUPIL_OF_CLASS = '~';

/** Where a fact is read: a stream of the school that decides, or of another tenant where that is said. */
export interface FactSource<S extends string = string> {
  readonly stream: S;
  readonly id: string;
  /** @default - the school of the command */
  readonly school?: string;
  /**
   * Every record of the school may rely on it: when it changes, all due dates of the school are computed
   * again, instead of those that are known to.
   */
  readonly ofAll?: true;
}

/**
 * The id of whatever the school has one record of, under its own id: its registration. It is no id that
 * anybody could choose.
 */
export const OF_THE_SCHOOL = '~school';

/** Which stream each fact comes from, by the name under which the decider finds it. */
export type FactOrigins<F> = { readonly [K in keyof F]-?: string };

/** Which facts a command needs; a fact that is a list comes from as many streams. */
export type FactNeeds<F, From extends FactOrigins<F> = FactOrigins<F>> = {
  readonly [K in keyof F]?: F[K] extends readonly unknown[] | undefined
    ? readonly FactSource<From[K]>[]
    : FactSource<From[K]>;
};

/**
 * What the decisions of a stream rely on of others: what their owners offer, joined by the shell. At most 90
 * streams a command.
 */
export interface Facts<Command, State, F, From extends FactOrigins<F> = FactOrigins<F>> {
  readonly from: From;
  readonly needs: (command: Command, streamId: string, school: string) => FactNeeds<F, From>;
  /** Facts that depend on the loaded state: they cost one more request, only then. */
  readonly needsOfState?: (
    command: Command,
    state: State,
    streamId: string,
    school: string,
  ) => FactNeeds<F, From>;
  /**
   * Facts that depend on those that were read first, such as what all parents of a pupil signed: they cost
   * one more request, only then.
   */
  readonly needsOfFacts?: (command: Command, facts: Partial<F>) => FactNeeds<F, From>;
}

/** For streams whose decisions rely on no other stream. */
export type NoFacts = Readonly<Record<never, never>>;
export const noFacts = { from: {}, needs: (): NoFacts => ({}) };

/** Facts that are wanted, by name: each of one stream, or of a list of them. */
export type AnyNeeds = Readonly<Record<string, FactSource | readonly FactSource[] | undefined>>;

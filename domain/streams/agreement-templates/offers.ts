import { type AgreementTemplateState, versionsOf } from './state.ts';

/** A version as a signature names it. */
export interface SignableVersion {
  readonly version: number;
  readonly termsHash: string;
  /** First day on which it could be signed. */
  readonly from: string;
  /** Last day on which it could, the day of the next version or of its withdrawal; null: it can be signed today. */
  readonly until: string | null;
}

/** What an agreement relies on of the text that it is about (AGR-13). */
export interface Templates {
  /** The version that is there to be signed, null when none is. */
  readonly current: { readonly version: number; readonly termsHash: string } | null;
  /** Oldest first. */
  readonly versions: readonly SignableVersion[];
  /** What the current version says. */
  readonly text: { readonly title: string; readonly lines: readonly string[] } | null;
}

/** On the day on which one version follows another, both can have been signed on paper. */
const signable = (state: AgreementTemplateState): readonly SignableVersion[] =>
  versionsOf(state).map(({ version, termsHash, publishedOn, withdrawnOn }, at, all) => {
    const ends = [withdrawnOn, all[at + 1]?.publishedOn ?? null].filter((day) => day !== null);
    return { version, termsHash, from: publishedOn, until: ends.toSorted()[0] ?? null };
  });

/** Terms of the newest version, which alone are part of the state. */
const linesOf = (state: AgreementTemplateState): readonly string[] =>
  state.status === 'unpublished' ? [] : state.terms.map(({ text }) => text);

export const templates = (state: AgreementTemplateState): Templates => {
  const newest = state.status === 'current' ? state.versions.at(-1) : undefined;
  return {
    current: newest === undefined ? null : { version: newest.version, termsHash: newest.termsHash },
    versions: signable(state),
    text: newest === undefined ? null : { title: newest.title, lines: linesOf(state) },
  };
};

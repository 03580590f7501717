import type { AgreementTemplateState } from './state.ts';

/** The version that is there to be signed, null when none is (AGR-13). */
export const currentTemplate = (
  state: AgreementTemplateState,
): { readonly version: number; readonly termsHash: string } | null => {
  const newest = state.status === 'current' ? state.versions.at(-1) : undefined;
  return newest === undefined ? null : { version: newest.version, termsHash: newest.termsHash };
};

import { type HomeAccess, type HomeLearningState, standingAccess } from './state.ts';

/** What decisions of other streams may rely on: what the family has at home, as it said last (DEV-02). */
export const homeAccessView = (
  state: HomeLearningState,
): { readonly access: Pick<HomeAccess, 'by' | 'on' | 'internet' | 'devices'> | null } => {
  const access = standingAccess(state);
  if (access === null) return { access };
  const { by, on, internet, devices } = access;
  return { access: { by, on, internet, devices } };
};

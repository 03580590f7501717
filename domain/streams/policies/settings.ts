import { type OpenSettings, readWord } from '../../kernel/settings.ts';

export interface PolicySettings {
  /** Who approves a version before it can be adopted (POL-02); null where the policy asks for no approval. */
  readonly approval: 'governors' | null;
}

export const policySettings = (settings: OpenSettings): PolicySettings => ({
  approval: readWord(settings, 'policies', 'approval', ['governors']),
});

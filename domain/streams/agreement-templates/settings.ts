import { type Audience, audiences } from '../../../events/catalogue/words.ts';
import { type OpenSettings, readList } from '../../kernel/settings.ts';

export interface AgreementTemplateSettings {
  /** Audiences that sign at this school (AGR-01). */
  readonly audiences: readonly Audience[] | null;
}

export const agreementTemplateSettings = (settings: OpenSettings): AgreementTemplateSettings => ({
  audiences: readList(settings, 'agreements', 'audiences', audiences),
});

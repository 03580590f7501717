import type { AgreementTemplateRecorded } from '../../../events/catalogue/agreement-templates.ts';
import type { OfType } from '../../kernel/of-type.ts';
import { type AgreementTemplateState, type TemplateVersion, versionsOf } from './state.ts';

type Recorded<T extends AgreementTemplateRecorded['type']> = OfType<AgreementTemplateRecorded, T>['data'];

const published = (
  state: AgreementTemplateState,
  data: Recorded<'AgreementTemplatePublished'>,
): AgreementTemplateState => {
  const { version, title, policyVersion, termsHash, terms } = data;
  const added: TemplateVersion = {
    version,
    title,
    policyVersion,
    termsHash,
    isWithdrawn: false,
    publishedBy: state.events + 1,
  };
  return { status: 'current', events: state.events, versions: [...versionsOf(state), added], terms };
};

const withVersions = (
  state: AgreementTemplateState,
  change: (version: TemplateVersion) => TemplateVersion,
): AgreementTemplateState => {
  if (state.status === 'unpublished') return state;
  const versions = state.versions.map(change);
  return { ...state, versions, status: versions.at(-1)?.isWithdrawn === true ? 'withdrawn' : 'current' };
};

export const evolve = (
  state: AgreementTemplateState,
  event: AgreementTemplateRecorded,
): AgreementTemplateState => {
  switch (event.type) {
    case 'AgreementTemplatePublished':
      return published(state, event.data);
    case 'AgreementTemplateWithdrawn':
      return withVersions(state, (known) =>
        known.version === event.data.version ? { ...known, isWithdrawn: true } : known,
      );
    case 'AgreementTemplateCorrected': {
      const { corrects, changes } = event.data;
      return withVersions(state, (known) =>
        known.publishedBy === corrects ? { ...known, title: changes.title ?? known.title } : known,
      );
    }
  }
};

import type { AgreementTemplateRecorded } from '../../../events/catalogue/agreement-templates.ts';
import { londonDate } from '../../kernel/london.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { Happened } from '../../kernel/stream-definition.ts';
import { type AgreementTemplateState, type TemplateVersion, versionsOf } from './state.ts';

type Recorded<T extends AgreementTemplateRecorded['type']> = OfType<AgreementTemplateRecorded, T>['data'];

/** Versions stand in the order of their numbers: one from before the system may be taken over later. */
const published = (
  state: AgreementTemplateState,
  data: Recorded<'AgreementTemplatePublished'>,
): AgreementTemplateState => {
  const { version, title, policyVersion, termsHash, terms, publishedOn } = data;
  const details = { version, title, policyVersion, termsHash, publishedOn };
  const isTakenOver = data.takenOver !== null;
  const count = { terms: terms.length, publishedBy: state.events + 1 };
  const added = { ...details, ...count, withdrawnOn: null, isTakenOver };
  const versions = [...versionsOf(state), added].toSorted((a, b) => a.version - b.version);
  const isNewest = versions.at(-1) === added;
  return isNewest || state.status === 'unpublished'
    ? { status: 'current', events: state.events, versions, terms }
    : { ...state, versions };
};

const withVersions = (
  state: AgreementTemplateState,
  change: (version: TemplateVersion) => TemplateVersion,
): AgreementTemplateState => {
  if (state.status === 'unpublished') return state;
  const versions = state.versions.map(change);
  const isWithdrawn = (versions.at(-1)?.withdrawnOn ?? null) !== null;
  return { ...state, versions, status: isWithdrawn ? 'withdrawn' : 'current' };
};

export const evolve = (
  state: AgreementTemplateState,
  event: Happened<AgreementTemplateRecorded>,
): AgreementTemplateState => {
  switch (event.type) {
    case 'AgreementTemplatePublished':
      return published(state, event.data);
    case 'AgreementTemplateWithdrawn':
      return withVersions(state, (known) =>
        known.version === event.data.version
          ? { ...known, withdrawnOn: londonDate(event.occurredAt) }
          : known,
      );
    case 'AgreementTemplateCorrected': {
      const { corrects, changes } = event.data;
      return withVersions(state, (known) =>
        known.publishedBy === corrects
          ? {
              ...known,
              title: changes.title ?? known.title,
              policyVersion: changes.policyVersion ?? known.policyVersion,
              publishedOn: changes.publishedOn ?? known.publishedOn,
            }
          : known,
      );
    }
  }
};

import { type DeadlineContext, defineDeadline } from '../../kernel/deadline.ts';
import type { Due } from '../../kernel/due.ts';
import { toPerson } from '../../kernel/notice.ts';
import { type AgreementFacts, partiesOf, type Templates } from './facts.ts';
import { cycleOf, renewalOf } from './renewal.ts';
import type { AgreementSettings } from './settings.ts';
import { signatureDue } from './signature-due.ts';
import type { AgreementState } from './state.ts';

const from = { templates: 'agreement-templates' } as const;

interface Facts {
  readonly templates?: Templates;
}

type SignatureFacts = Pick<AgreementFacts, 'signatory' | 'templates'>;

/**
 * Where the school asks for it, a signature is renewed once its version was replaced or withdrawn (AGR-12,
 * AGR-13).
 */
const renewal = defineDeadline({
  name: 'agreement-renewal',
  items: ['AGR-12', 'AGR-13'],
  from,
  reminders: { daysBefore: [], sent: 'by-itself' },
  factNeeds: (state: AgreementState, streamId: string) => {
    const parties = partiesOf(streamId);
    return state.status === 'unsigned' || parties === null
      ? {}
      : { templates: { stream: from.templates, id: parties.audience } };
  },
  duesOf: (
    state: AgreementState,
    { settings, school, facts, streamId }: DeadlineContext<AgreementSettings, Facts>,
  ): readonly Due[] => {
    const { templates } = facts;
    if (state.status === 'unsigned' || templates === undefined) return [];
    const due = renewalOf(state, { templates, settings, school });
    if (due === null) return [];
    const cycle = cycleOf(due);
    const about = partiesOf(streamId)?.signatory ?? null;
    return [{ dueOn: due.since, cycle, about, hasFallenDue: state.fellDue.includes(cycle) }];
  },
  command: ({ cycle }) => ({ type: 'RecordRenewalFellDue', cycle }),
  recipients: ({ about }) => (about === null ? [] : [toPerson(about)]),
  line: () => 'An agreement that you signed is to be signed again.',
});

const ofSignature = { signatory: 'people', templates: 'agreement-templates' } as const;

/** Who was asked to sign and has not is reminded once, after the days that the school gives (AGR-01). */
const signature = defineDeadline({
  name: 'agreement-signature',
  items: ['AGR-01', 'AGR-02', 'AGR-03', 'AGR-08', 'AGR-09', 'AGR-10'],
  from: ofSignature,
  reminders: { daysBefore: [], sent: 'by-itself' },
  factNeeds: (state: AgreementState, streamId: string) => {
    const parties = partiesOf(streamId);
    return state.request === null || parties === null
      ? {}
      : {
          signatory: { stream: ofSignature.signatory, id: parties.signatory },
          templates: { stream: ofSignature.templates, id: parties.audience },
        };
  },
  duesOf: (
    state: AgreementState,
    { settings, facts, streamId }: DeadlineContext<AgreementSettings, SignatureFacts>,
  ): readonly Due[] => {
    const parties = partiesOf(streamId);
    const due = parties === null ? null : signatureDue(state, parties, { settings, facts, day: null });
    if (due === null) return [];
    const { request, dueOn } = due;
    const about = parties?.signatory ?? null;
    return [{ dueOn, cycle: String(request.by), about, hasFallenDue: request.hasFallenDue }];
  },
  command: ({ cycle }) => ({ type: 'RecordSignatureFellDue', cycle }),
  recipients: ({ about }) => (about === null ? [] : [toPerson(about)]),
  line: () => 'An agreement that you were asked to sign is still to be signed.',
});

export const agreementDeadlines = [renewal, signature];

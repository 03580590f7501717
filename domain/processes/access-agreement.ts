import { accessEvents } from '../../events/catalogue/access.ts';
import { agreementTemplatesEvents } from '../../events/catalogue/agreement-templates.ts';
import { agreementsEvents } from '../../events/catalogue/agreements.ts';
import { audience as anyAudience } from '../../events/catalogue/words.ts';
import { splitId } from '../kernel/ids.ts';
import {
  commandTo,
  defineProcess,
  type Link,
  type ProcessEvent,
  type WantedCommand,
} from '../kernel/process.ts';
import { isEventOf } from '../kernel/projected.ts';
import { accessStream } from '../streams/access/stream.ts';

const isOfAccess = isEventOf(accessEvents);
const isOfAgreement = isEventOf(agreementsEvents);
const isOfTemplate = isEventOf(agreementTemplatesEvents);

interface Facts {
  /** The agreement that something new rests on, and the version there is to sign. */
  readonly agreement: {
    readonly status: 'none' | 'signed' | 'withdrawn';
    readonly templateVersion: number | null;
  };
  readonly template: { readonly current: { readonly version: number } | null };
}

/** A person's agreement that something rests on from now on; null where an event gives nothing. */
const restsOn = (event: ProcessEvent): { readonly person: string; readonly agreement: string } | null => {
  if (!isOfAccess(event)) return null;
  switch (event.type) {
    case 'WifiAccessAuthorised':
    case 'UserAccountIssued':
    case 'AccessGranted':
      return event.data;
    default:
      return null;
  }
};

const review = (person: string, audience: string): readonly WantedCommand[] => {
  const { data } = anyAudience.safeParse(audience);
  return data === undefined
    ? []
    : [commandTo(accessStream, person, { type: 'ReviewAgreement', audience: data })];
};

/**
 * A signature that is withdrawn or given again, and a text that is published again or taken back, change what
 * accounts, rights and wifi rest on: each person's record is asked to look (ACC-01, NET-01, AGR-12). What is
 * given asks at once, too: it may cross with them.
 */
export const accessAgreement = defineProcess<
  Facts,
  { agreement: 'agreements'; template: 'agreement-templates' }
>({
  name: 'access-agreement',
  items: ['ACC-01', 'NET-01', 'AGR-12'],
  hears: ['access', 'agreements', 'agreement-templates'],
  from: { agreement: 'agreements', template: 'agreement-templates' },
  // One link a person and audience, however often something is given on it.
  links: (event): readonly Link[] => {
    const given = restsOn(event);
    if (given === null) return [];
    const { tail: audience } = splitId(given.agreement);
    return [
      {
        of: { stream: 'agreement-templates', id: audience },
        to: { stream: 'access', id: given.person, version: 1 },
      },
    ];
  },
  facts: (event) => {
    const given = restsOn(event);
    if (given === null) return {};
    return {
      agreement: { stream: 'agreements', id: given.agreement },
      template: { stream: 'agreement-templates', id: splitId(given.agreement).tail },
    };
  },
  commands: (event, linked, { agreement, template }) => {
    const given = restsOn(event);
    if (given !== null) {
      const isCurrent =
        agreement?.status === 'signed' && template?.current?.version === agreement.templateVersion;
      return isCurrent ? [] : review(given.person, splitId(given.agreement).tail);
    }
    if (isOfAgreement(event) && (event.type === 'AgreementSigned' || event.type === 'AgreementWithdrawn'))
      return review(event.data.signatory, event.data.audience);
    const isOfText =
      isOfTemplate(event) &&
      (event.type === 'AgreementTemplatePublished' || event.type === 'AgreementTemplateWithdrawn');
    return isOfText ? linked.flatMap(({ id }) => review(id, event.streamId)) : [];
  },
});

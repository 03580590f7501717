import type { IssuedLink } from '../../kernel/by-link.ts';
import { type EvidenceFact, evidenceFact } from '../../kernel/evidence.ts';
import { rejections } from './rejections.ts';
import type { AgreementState } from './state.ts';

/**
 * What a decision elsewhere may rely on of somebody's agreement (DEV-02, NET-01, ACC-01); the id names the
 * audience.
 */
export interface HeldAgreement {
  readonly status: 'none' | 'signed' | 'withdrawn';
  /** Of the newest signature, withdrawn or not. */
  readonly templateVersion: number | null;
  /** Number of that signature; null where there is none. */
  readonly signedBy: number | null;
  /** Its day. */
  readonly signedOn: string | null;
  /** By which it may be signed, oldest first. */
  readonly links: readonly IssuedLink[];
  /** The form as it was signed on paper. */
  readonly evidence: EvidenceFact;
}

export const heldAgreement = (state: AgreementState): HeldAgreement =>
  state.status === 'unsigned'
    ? {
        status: 'none',
        templateVersion: null,
        signedBy: null,
        signedOn: null,
        links: state.links,
        evidence: evidenceFact(rejections.nothingSigned),
      }
    : {
        status: state.status,
        templateVersion: state.signature.templateVersion,
        signedBy: state.signature.by,
        signedOn: state.signature.signedOn,
        links: state.links,
        evidence: evidenceFact(null),
      };

import { defineReport } from '../../kernel/report.ts';
import { RETENTION_READERS } from '../../kernel/retention-readers.ts';

export { certificateQuestions } from './cited.ts';
export { type CertificateOf, certificateContent } from './content.ts';
export { certificatePage } from './page.ts';

/**
 * That two people disposed of a record, and that its key was destroyed, with the commits that say so (DPR-04).
 * Of which records, those who may know of the disposal.
 */
export const erasureCertificateReport = defineReport({
  name: 'erasure-certificate',
  items: ['DPR-04'],
  paths: ['/v1/schools/{schoolId}/disposals/{disposalId}/certificate'],
  isSigned: true,
  permissions: [{ roles: RETENTION_READERS }],
  sensitive: true,
});

import { interval } from './interval.ts';
import { flag, namesOf, oneOf } from './kinds.ts';
import { route } from './route.ts';

export const deviceSettings = {
  loansToParents: flag({ description: 'The school lends devices to parents', items: ['DEV-02'] }),
  loanSafeguards: namesOf({
    description: 'Protections that are on a device before it is lent; none is lent where there is no list',
    items: ['DEV-02'],
  }),
  loanSignatures: oneOf(['all-parents'], {
    description:
      'Whose agreement there is before a device is lent: of each parent who decides for the pupil; null: of the borrower alone',
    items: ['AGR-08', 'DEV-02'],
  }),
  galleryInterval: interval({
    description: 'How often pictures are cleared from the tablet of a class',
    items: ['DEV-09'],
  }),
  complianceDocument: flag({
    description: 'Staff sign a compliance document when a work device is allocated to them',
    items: ['DEV-03'],
  }),
};

export const deviceRoutes = {
  loanReturnDueRoles: route(
    {
      description: 'Who hears, beside the borrower, that a device is to come back; null: the office',
      items: ['AGR-08', 'DEV-02'],
    },
    { relations: ['line-manager'] },
  ),
};

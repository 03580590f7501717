import type { Context } from '../../kernel/decider.ts';
import type { NoFacts } from '../../kernel/facts.ts';
import { happened, planned, type Times } from '../../kernel/times.ts';
import type { SchoolCommand } from './commands.ts';
import type { SchoolSettings } from './settings.ts';
import type { SchoolState } from './state.ts';

const day = planned<unknown, unknown, unknown>('ORG-07');

const outside = planned<unknown, unknown, unknown>('ORG-03');

/**
 * A calendar tells of days to come and of days past; their order is its own rule. So do appointments and
 * closures.
 */
export const schoolTimes: Times<SchoolCommand, SchoolState, Context<SchoolSettings, NoFacts>> = {
  PublishAcademicCalendar: { from: day, to: day, 'halfTerms[].from': day, 'halfTerms[].to': day },
  AppointSupplier: { from: outside, until: outside },
  EndSupplierAgreement: {
    lastDay: planned('ORG-03', ({ appointment }, state) =>
      state.status === 'unregistered'
        ? null
        : (state.suppliers.find(({ number }) => number === appointment)?.from ?? null),
    ),
  },
  RecordCertification: {
    on: happened('ORG-05'),
    expiresOn: planned('ORG-05', ({ on }) => on),
  },
  SetSchoolDayTimes: { from: day },
  DeclareClosure: { from: day, to: day },
  EndClosure: {
    lastDay: planned('HLP-01', ({ closure }, state) =>
      state.status === 'unregistered'
        ? null
        : (state.closures.find(({ number }) => number === closure)?.from ?? null),
    ),
  },
  CorrectSchool: {
    'changes.until': outside,
    'changes.from': outside,
    'changes.on': happened('ORG-05'),
    'changes.expiresOn': outside,
    'changes.to': day,
    'changes.lastDay': day,
  },
};

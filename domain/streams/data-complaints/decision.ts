import type { DataComplaintEvent } from '../../../events/catalogue/data-complaints.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { DataComplaintCommand } from './commands.ts';
import type { DataComplaintFacts } from './facts.ts';
import type { DataComplaintRejection } from './rejections.ts';

export type Command<T extends DataComplaintCommand['type']> = OfType<DataComplaintCommand, T>;
export type DataComplaintContext = Context<null, DataComplaintFacts>;
export type DataComplaintDecision = Decision<DataComplaintEvent, DataComplaintRejection>;

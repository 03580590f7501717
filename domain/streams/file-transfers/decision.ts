import type { FileTransferEvent } from '../../../events/catalogue/file-transfers.ts';
import type { Context, Decision } from '../../kernel/decider.ts';
import type { OfType } from '../../kernel/of-type.ts';
import type { FileTransferCommand } from './commands.ts';
import type { FileTransferFacts } from './facts.ts';
import type { FileTransferRejection } from './rejections.ts';
import type { FileTransferSettings } from './settings.ts';

export type Command<T extends FileTransferCommand['type']> = OfType<FileTransferCommand, T>;
export type FileTransferContext = Context<FileTransferSettings, FileTransferFacts>;
export type FileTransferDecision = Decision<FileTransferEvent, FileTransferRejection>;

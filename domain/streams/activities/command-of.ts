import type { ActivityRecorded } from '../../../events/catalogue/activities.ts';
import type { ActivityCommand } from './commands.ts';

/** What the settings have a say in: strands, channels and platforms (CUR-03, CUR-07, TRG-02, HLP-06). */
export const commandOf = ({ type, data }: ActivityRecorded): ActivityCommand | null => {
  switch (type) {
    case 'AssemblyDelivered': {
      const { on, topic, strand } = data;
      return { type: 'DeliverAssembly', on, topic, ...(strand === null ? {} : { strand }) };
    }
    case 'ParentInformationIssued':
      return { type: 'IssueParentInformation', on: data.on, topic: data.topic, channel: data.channel };
    case 'SafeguardingUpdateIssued':
      return { type: 'IssueSafeguardingUpdate', on: data.on, topic: data.topic, channel: data.channel };
    case 'LiveSessionHeld': {
      const { on, platform, surroundingsChecked } = data;
      return { type: 'HoldLiveSession', on, platform, surroundingsChecked };
    }
    default:
      return null;
  }
};

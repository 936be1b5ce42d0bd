import type { sharing as dutch } from '../nl/sharing';
import type { Texts } from '../texts';

export const sharing: Texts<typeof dutch> = {
  share: {
    button: 'Share with an organisation',
    title: 'With which organisation do you share this?',
    search: 'Find an organisation',
    searchHelp: 'By name or by what it can do. You find only organisations that were approved.',
    found: 'Organisations found',
    none: 'Nothing found. Try another word.',
    unchosen: 'Find and choose an organisation first.',
    readsThen: 'That organisation then reads the whole item and the files that go with it.',
    reads: '{{organisation}} then reads the whole item and the files that go with it.',
    notRead: 'Not to be read: what you and the desk write to each other, and with whom else you share this.',
    undo: 'You can stop this later. Who has read it by then, has read it.',
    confirm: 'Share',
  },
  stop: {
    button: 'Stop sharing',
    buttonFor: 'Stop sharing with {{organisation}}',
    title: 'Stop sharing with {{organisation}}?',
    text: '{{organisation}} can then no longer open this item and its files. What was read there stays read.',
    confirm: 'Yes, stop',
  },
  history: {
    button: 'Who could see this?',
    label: 'Who could see this, and when',
    since: 'Since {{since}}',
    between: 'From {{since}} until {{until}}',
  },
  reader: {
    badge: 'Shared with you',
    title: '{{organisation}} shares this with you',
    text: 'That is why you read this item and its files. What the submitter and the desk write to each other stays private. The submitter can stop sharing.',
  },
  list: {
    whose: 'Whose',
    own: 'Ours',
    shared: 'Shared with us',
    subject: 'Subject',
    from: 'Shared by',
    since: 'Since',
    empty: 'Nothing is shared with you yet',
    emptyText: 'When another organisation shares an item with yours, you find it here.',
  },
};

import type { documents as dutch } from '../nl/documents';
import type { Texts } from '../texts';

export const documents: Texts<typeof dutch> = {
  title: 'Attachments',
  add: 'Add a file',
  help: 'Pdf, docx, xlsx, pptx, png, jpg or csv. At most 20 MB a file, at most {{count}} files together. Do not send classified documents.',
  full: 'There are {{count}} files, and more is not possible. Remove one first if you want to add another.',
  added: '{{name}} was added and is being checked.',
  removed: '{{name}} was removed.',
  sending: '{{name}} is being sent',
  dismiss: 'Remove the message about {{name}}',
  failed: 'We cannot show the attachments',
  status: {
    checking: 'Being checked…',
    clean: 'Checked, no virus found',
    not_scanned: 'Checked, not scanned for viruses',
    refused: 'Refused and thrown away.',
    deleted: 'Thrown away after the check',
  },
  remove: {
    button: 'Remove {{name}}',
    title: 'Remove this attachment?',
    text: '{{name}} is thrown away at once. This cannot be undone.',
    confirm: 'Yes, remove',
  },
  wrong: {
    sort: 'You cannot add this kind of file. Choose a pdf, docx, xlsx, pptx, png, jpg or csv.',
    large: 'This file is larger than 20 MB. Make it smaller or split it.',
    empty: 'This file is empty. Choose another file.',
    line: 'Sending did not work. Check your connection and add the file again.',
  },
};

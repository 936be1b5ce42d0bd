export { DocumentChecked, DocumentRemoved, DocumentUploaded } from './document.events.js';
export { filesOf, removeFilesOf } from './document-files.js';
export { registerDocumentSubject, type SubjectRule } from './document-subjects.js';
export { DocumentDirectory } from './documents.directory.js';

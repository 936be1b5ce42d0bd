export { LinkDecided, LinkProposed } from './links/link.events.js';
export { type LinkCard, LinkDirectory } from './links/links.directory.js';

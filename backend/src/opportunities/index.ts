export { NeedPublished } from './need.events.js';
export { type NeedCard, NeedDirectory } from './needs.directory.js';

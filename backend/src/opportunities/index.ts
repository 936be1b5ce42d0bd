export { NeedDirectory } from './needs.directory.js';

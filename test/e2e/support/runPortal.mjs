// `node runPortal.mjs <data folder> [port]`: a portal on some data until it is told to end; says its
// address when it is ready.
import { NOW, startPortal } from '../../support/portal.mjs';

const [data, port] = process.argv.slice(2);
const { url } = await startPortal({ now: NOW, data, port });
console.log(url);

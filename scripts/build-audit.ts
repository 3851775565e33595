/** `npm run build:audit`: the drop-in with the checker's root open, for a clinic's own accessibility audit. */
import { AUDIT, AUDIT_NOTICE, buildAudit } from './bundle/audit.js';

await buildAudit(AUDIT);
console.log(`Wrote ${AUDIT}/spasm-elements.js. ${AUDIT_NOTICE}`);

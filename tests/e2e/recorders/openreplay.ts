/** OpenReplay with nothing masked. */
import Tracker from '@openreplay/tracker';
import { address, sendNow } from './in-page.js';

const tracker = new Tracker({
  projectKey: 'ours',
  ingestPoint: address,
  __DISABLE_SECURE_MODE: true,
  obscureTextNumbers: false,
  obscureTextEmails: false,
  defaultInputMode: 0,
});
void tracker.start();
sendNow(() => {
  tracker.forceFlushBatch();
});

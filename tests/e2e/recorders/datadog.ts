/** Datadog: replay with nothing masked, and actions, whose name is the text of what was clicked. */
import { datadogRum } from '@datadog/browser-rum';
import { address, sendNow } from './in-page.js';

datadogRum.init({
  applicationId: 'ours',
  clientToken: 'ours',
  allowUntrustedEvents: true,
  proxy: `${address}/intake`,
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
  startSessionReplayRecordingManually: false,
  trackUserInteractions: true,
  defaultPrivacyLevel: 'allow',
  sessionPersistence: 'local-storage',
});
// It sends when it believes that the page is left.
sendNow(() => dispatchEvent(new Event('beforeunload')));
